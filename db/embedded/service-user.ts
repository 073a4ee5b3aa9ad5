import { type CommonSpawnOptions, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartFailure } from '../start-failure.ts';

/** How to run a Postgres program: Postgres refuses to run as root, so root lends it another user. */
export type RunAs = {
  user?: User;
  command(program: string, args: string[]): { program: string; args: string[]; options: CommonSpawnOptions };
};

/** Our own environment may hold secrets, and a language that the database's messages would follow. */
export const bareEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: 'C',
};

const options = { env: bareEnvironment };
const itself: RunAs = { command: (program, args) => ({ program, args, options }) };

type User = { uid: number; gid: number };

/**
 * @param folder must be reachable by whoever runs the database.
 * @param owner of the cluster, when there is one already: root goes on with the user who made it.
 */
export function serviceUser(program: string, folder: string, owner: User | undefined): RunAs {
  if (process.getuid?.() !== 0) return itself;
  const user = owner && owner.uid !== 0 ? owner : (lookUp('postgres') ?? lookUp('nobody'));
  if (!user)
    throw new StartFailure(
      'Postgres does not run as root and there is no user "postgres" or "nobody" here: start as another user.',
    );
  const direct: RunAs = {
    user,
    command: (p, args) => ({ program: p, args, options: { ...options, ...user } }),
  };
  return reaches(direct, program, folder) ? direct : throughClosedFolders(user, program, folder);
}

function lookUp(name: string) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function reaches(as: RunAs, program: string, folder: string) {
  const run = as.command('/bin/sh', ['-c', 'cd "$1" && exec "$2" --version', 'sh', folder, program]);
  return spawnSync(run.program, run.args, { ...run.options, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Below a folder such as /root that only root may enter, the database keeps the right to pass through it. */
function throughClosedFolders(user: User, program: string, folder: string): RunAs {
  const capability = '+dac_read_search';
  const prefix = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const rights = [`--inh-caps=${capability}`, `--ambient-caps=${capability}`, '--'];
  const lent: RunAs = {
    user,
    command: (p, args) => ({ program: 'setpriv', args: [...prefix, ...rights, p, ...args], options }),
  };
  if (reaches(lent, program, folder)) return lent;
  throw new StartFailure(
    `Postgres does not run as root, and the user that it would run as cannot enter ${folder}: start as another user, or choose another DATA_DIR.`,
  );
}
