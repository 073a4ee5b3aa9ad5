import { readFileSync } from 'node:fs';
import type { Said } from './run-tool.ts';

type Lock = {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      integrity?: string;
      optional?: boolean;
      optionalDependencies?: Record<string, string>;
    }
  >;
};
type Floors = {
  floors: { package: string; atLeast: string; because: string }[];
  banned: { package: string; because: string }[];
};

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** The lock file says what and how checked, never where from: each machine has its own registry. */
export async function checkLockFile(): Promise<Said> {
  const lock = read('package-lock.json') as Lock;
  const problems = Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (entry.resolved) return [`${path} names where it came from`];
    // Packages of other systems, which the registry here does not serve, stand in the lock without a checksum.
    return path && !entry.integrity && !entry.optional ? [`${path} has no checksum`] : [];
  });
  problems.push(...missingForOtherSystems(lock.packages));
  const text = readFileSync('package-lock.json', 'utf8');
  if (/"file:|"link": true|\/home\/|\/Users\//.test(text))
    problems.push('a path of one machine is in package-lock.json');
  return { ok: problems.length === 0, output: problems.join('\n') };
}

/** npm leaves out what its registry doesn't serve, and `npm ci` then refuses the lock file on any machine. */
function missingForOtherSystems(packages: Lock['packages']) {
  const named = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !named.has(name))
      .map((name) => `${name}, which ${path || 'package.json'} wants on other systems, is missing`),
  );
}

/** The registry here answers no audit, so the advisories that we know of are kept as lowest versions. */
export async function checkFloors(): Promise<Said> {
  const { floors, banned } = read('security-floors.json') as Floors;
  const { packages } = read('package-lock.json') as Lock;
  const installed = (name: string) =>
    Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  const problems = [
    ...floors
      .filter((floor) => !installed(floor.package).length)
      .map((floor) => `${floor.package} is gone: remove its floor`),
    ...floors.flatMap((floor) =>
      installed(floor.package)
        .filter(([, { version = '0' }]) => below(version, floor.atLeast))
        .map(([path, { version }]) => `${path} ${version} is below ${floor.atLeast}: ${floor.because}`),
    ),
    ...banned.filter((ban) => installed(ban.package).length).map((ban) => `${ban.package}: ${ban.because}`),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

/** @returns whether a version such as 16.4.6 or 18.0.0-beta.2 comes before another. */
export function below(version: string, floor: string): boolean {
  const [left, right] = [version, floor].map((text) => text.split('-')[0]?.split('.').map(Number) ?? []);
  for (let place = 0; place < 3; place++) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference) return difference < 0;
  }
  return version.includes('-') && !floor.includes('-');
}
