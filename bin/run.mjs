// Runs one of our commands on the right Node, after installing the packages if they are missing or outdated.
// This file alone runs on whatever Node the machine has, so it is plain JavaScript and needs no package.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const version = (text) => text.replace(/^v/, '').split('.').map(Number);
const atLeast = ([major, minor], [wantedMajor, wantedMinor]) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);

/** One clear sentence, without a stack. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The Node that came with `npm ci`; where there is none, the machine's own, if it runs TypeScript. */
function chooseNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const packaged = join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged;
  if (!atLeast(version(process.version), [22, 18]))
    refuse(`Node ${process.version} is too old: install Node 22.18 or newer (24 is best).`);
  return process.execPath;
}

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  const command = join(root, 'bin', `${name}.ts`);
  if (!name || !existsSync(command)) refuse(`There is no command "${name ?? ''}" in bin/.`);
  if (!atLeast(version(process.version), [18, 0]))
    refuse(`Node ${process.version} is too old: install Node 20 or newer.`);
  process.chdir(root);
  const failure = await install(root);
  if (failure) refuse(failure);
  const node = chooseNode();
  process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  if (realpathSync(node) !== realpathSync(process.execPath)) return handOver(node, [command, ...rest]);
  process.argv = [process.argv[0], command, ...rest];
  await import(pathToFileURL(command).href);
}

/** The child hears of our end through the closed channel, even after a kill -9. */
function handOver(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

await main();
