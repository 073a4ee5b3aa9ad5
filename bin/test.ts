import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { throwawayDir } from '#db/testing/throwaway.ts';
import { ensureBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { runChecks } from './checks/all.ts';
import { sentence } from './command.ts';

type Count = { passed: number; failed: number };

const say = (line: string) => console.log(line);
const vitestReport = 'reports/vitest.json';
const browserReport = 'reports/playwright.json';

function run(file: string, args: string[], env: Record<string, string | undefined> = {}) {
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });
  return status === 0;
}

function unitTests(): Count {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  const ok = run('node_modules/vitest/vitest.mjs', ['run', ...reporters]);
  const report = read(vitestReport) as { numPassedTests: number; numFailedTests: number } | undefined;
  return atLeastOneFailure(ok, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 });
}

async function browserTests(): Promise<Count> {
  const executable = ensureBrowser(say);
  await buildIfNeeded(say);
  const dataDir = throwawayDir('browser');
  const env = { CHROMIUM: executable, E2E_DATA_DIR: dataDir, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport };
  const ok = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=line,json'], env);
  rmSync(dataDir, { recursive: true, force: true });
  const report = read(browserReport) as
    | { stats: { expected: number; unexpected: number; flaky: number } }
    | undefined;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return atLeastOneFailure(ok, { passed: expected, failed: unexpected + flaky });
}

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A runner that fails without naming a test (a file that does not load, a server that does not start) counts once. */
const atLeastOneFailure = (ok: boolean, count: Count): Count =>
  ok ? count : { ...count, failed: Math.max(1, count.failed) };

async function step(name: string, work: () => Count | Promise<Count>): Promise<Count> {
  say(`\n── ${name}`);
  try {
    return await work();
  } catch (error) {
    console.error(sentence(error));
    return { passed: 0, failed: 1 };
  }
}

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports', { recursive: true });
const checks = await step('check', runChecks);
const unit = await step('unit and integration tests', unitTests);
const browser = await step('build and browser tests', browserTests);
const failed = checks.failed + unit.failed + browser.failed;
say(`\n${unit.passed + browser.passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
