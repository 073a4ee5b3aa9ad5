import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { StartFailure } from '#db/start-failure.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = { stdio: 'ignore' } as const;

/**
 * A Chromium for the browser tests: one that is installed, or the test runner's own download, or Debian's package.
 * @returns its path, or undefined when the test runner finds its own.
 */
export function ensureBrowser(say: (line: string) => void): string | undefined {
  const found = onSystem();
  if (found) return found;
  if (runs(chromium.executablePath())) return undefined;
  say('Downloading a browser for the tests (about 150 MB)…');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], quiet);
  if (runs(chromium.executablePath())) return undefined;
  if (process.getuid?.() === 0) {
    say('Installing the Chromium of this system (apt-get)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { ...quiet, env });
    const installed = onSystem();
    if (installed) return installed;
  }
  throw new StartFailure(
    'The browser tests need Chromium and none could be installed: install it, then try again.',
  );
}

function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path) && runs(path));
}

/** Some systems put a script of that name there which only says how to install it. */
function runs(path: string) {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /Chrom/.test(asked.stdout);
}
