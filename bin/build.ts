import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from '#db/embedded/file-lock.ts';
import { StartFailure } from '#db/start-failure.ts';

const folders = ['app', 'components', 'lib', 'db', 'public'];
const files = [
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-node.ts',
];
const stamp = '.next/built-from';

/** Builds the pages unless the last build was of these very sources; two starters build once. */
export async function buildIfNeeded(say: (line: string) => void): Promise<void> {
  if (isBuilt()) return;
  mkdirSync('.next', { recursive: true });
  await withFileLock(
    '.next.lock',
    async () => {
      if (isBuilt()) return;
      const sources = fingerprint();
      await build(say);
      writeFileSync(stamp, sources);
    },
    () => say('Another process is building the pages; waiting for it…'),
  );
}

const isBuilt = () =>
  existsSync('.next/BUILD_ID') && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Of everything that a build reads; tests and the runtime settings are no part of it. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, ...folders.flatMap(within)]) {
    if (/\.test\.tsx?$|\.md$/.test(file) || !existsSync(file)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function within(folder: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function build(say: (line: string) => void) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say('Building the pages (once for each version, about a minute)…');
  const ticking = setInterval(() => say(`  still building, ${seconds()} s`), 15_000);
  const { code, said } = await nextBuild();
  clearInterval(ticking);
  if (code === 0) return say(`Pages built in ${seconds()} s.`);
  if (/ENOSPC|No space left/i.test(said))
    throw new StartFailure('The pages could not be built: the disk is full.');
  console.error(said);
  throw new StartFailure('The pages could not be built: see the lines above.');
}

function nextBuild() {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  // A build that outlives us would write into a folder that the next start builds too.
  process.once('exit', () => child.kill());
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ code: 1, said: error.message }));
    child.on('close', (code) => resolve({ code, said }));
  });
}
