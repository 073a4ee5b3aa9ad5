// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const fingerprint = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const stampOf = (root) => join(root, 'node_modules', '.installed-from');

/** Whether `npm ci` ran for this very lock file: by us, or by hand, in which case npm's own list says what is there. */
export function isInstalled(root) {
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true;
  return matchesList(root);
}

function matchesList(root) {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = read(join(root, 'package-lock.json')).packages;
  const present = read(list).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true;
    const found = present[path];
    return found ? found.version === entry.version && existsSync(join(root, path)) : entry.optional === true;
  });
}

/** Installs exactly what the lock file says, when that isn't there yet. Answers with a sentence when it fails. */
export async function install(root) {
  if (isInstalled(root)) return undefined;
  console.log('Installing packages (about a minute)…');
  const started = Date.now();
  const ticking = setInterval(
    () => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
    15_000,
  );
  const { code, said } = await npmCi(root);
  clearInterval(ticking);
  if (code !== 0) return sentenceFor(said);
  writeFileSync(stampOf(root), fingerprint(root));
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return undefined;
}

/** The npm that runs us, if one does. Development packages too: the build and the tests need them. */
function npmCi(root) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const viaNode = npm?.endsWith('.js') || npm?.endsWith('.cjs');
  const [program, before] = viaNode ? [process.execPath, [npm]] : ['npm', []];
  const windows = process.platform === 'win32' && !viaNode;
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...args], {
      cwd: root,
      shell: windows,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // An installation that outlived us would be in the way of the next one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', (error) => resolve({ code: 1, said: error.message }));
    child.on('close', (code, signal) => resolve({ code, said: signal ? 'it was stopped.' : said }));
  });
}

function sentenceFor(said) {
  if (/ENOSPC|no space left/i.test(said)) return 'The packages could not be installed: the disk is full.';
  if (/EACCES|EPERM|EROFS/.test(said))
    return 'The packages could not be installed: this user may not write to the folder node_modules.';
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(said))
    return 'The packages could not be installed: the package registry cannot be reached.';
  const first = said.split('\n').find((line) => line.trim() && !/code E\w+$/.test(line)) ?? 'npm ci failed';
  return `The packages could not be installed: ${first.replace(/^npm (error|ERR!)\s*/, '')}`;
}
