import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { StartFailure } from '#db/start-failure.ts';

/** A Chromium without a window of its own: it works a quarter less than the whole browser for the same tests. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const quiet = { stdio: 'ignore' } as const;

/**
 * A Chromium for the browser tests: one that is installed, or the test runner's own download, or Debian's package.
 * @returns its path, or undefined when the test runner finds its own.
 */
export function ensureBrowser(say: (line: string) => void): string | undefined {
  // Nobody's own machine gets a package it can do without; one of continuous integration is thrown away.
  if (process.env.CI && !onSystem([shell])) debianPackage(shell, say);
  const found = onSystem(names);
  if (found) return found;
  if (runs(chromium.executablePath())) return undefined;
  say('Downloading a browser for the tests (about 150 MB)…');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], quiet);
  if (runs(chromium.executablePath())) return undefined;
  debianPackage('chromium', say);
  const installed = onSystem(names);
  if (installed) return installed;
  throw new StartFailure(
    'The browser tests need Chromium and none could be installed: install it, then try again.',
  );
}

/** Whoever is not the system's administrator, or has another system, goes without. */
function debianPackage(name: string, say: (line: string) => void) {
  if (process.getuid?.() !== 0) return;
  say(`Installing ${name} (apt-get)…`);
  const options = { ...quiet, timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
}

function onSystem(wanted: readonly string[]) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = wanted.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path) && runs(path));
}

/** Some systems put a script of that name there which only says how to install it. */
function runs(path: string) {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /Chrom/.test(asked.stdout);
}
