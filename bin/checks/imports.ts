import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runTool, type Said } from './run-tool.ts';

type Violation = {
  from: string;
  to: string;
  unresolvedTo: string;
  rule: { name: string };
  cycle?: { name: string }[];
};
type Report = {
  summary: { violations: Violation[] };
  modules: { source: string; dependencies: { module: string; resolved: string }[] }[];
};

/** Rules about what runs: a type alone is gone by then. The parser that reads our TypeScript doesn't tell. */
const aboutRunning = ['no-cycles', 'one-door-to-the-database'];

const roots = ['app', 'bin', 'components', 'db', 'e2e', 'lib'];
const single = ['instrumentation.ts', 'instrumentation-node.ts', 'proxy.ts'];

/**
 * The import rules. Without its TypeScript parser dependency-cruiser reads files, finds nothing and is content:
 * so every source file must have been read, and imports must have been found in most of them.
 */
export async function checkImports(): Promise<Said> {
  const sources = sourceFiles();
  const present = roots.filter((root) => sources.some((file) => file.startsWith(`${root}/`)));
  const args = [...present, ...single.filter((file) => sources.includes(file))];
  const run = await runTool('dependency-cruiser#depcruise', [
    ...args,
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  ]);
  if (!run.out.startsWith('{')) return run;
  const report = JSON.parse(run.out) as Report;
  const read = new Map(report.modules.map((module) => [module.source, module.dependencies.length]));
  const unread = sources.filter((file) => !read.has(file));
  const withImports = sources.filter((file) => (read.get(file) ?? 0) > 0).length;
  const problems = [
    ...report.summary.violations
      .filter((violation) => !(aboutRunning.includes(violation.rule.name) && isOnlyTypes(violation, report)))
      .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unread.map((file) => `not read: ${file}`),
    ...(withImports < sources.length * 0.6
      ? [`imports found in only ${withImports} of ${sources.length} files`]
      : []),
  ];
  return { ok: problems.length === 0, output: problems.join('\n') };
}

function sourceFiles() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...roots, ...single], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

/** A cycle is broken by any one of its steps that imports types only. */
function isOnlyTypes({ from, to, cycle }: Violation, { modules }: Report) {
  const stops = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  return stops.slice(1).some((stop, index) => {
    const start = stops[index] ?? from;
    const dependencies = modules.find(({ source }) => source === start)?.dependencies ?? [];
    const names = dependencies.filter(({ resolved }) => resolved === stop).map(({ module }) => module);
    return names.length > 0 && names.every((name) => importsTypesOnly(start, name));
  });
}

function importsTypesOnly(file: string, name: string) {
  const statements = readFileSync(file, 'utf8').match(/^(import|export)\b[^;]*;/gm) ?? [];
  const naming = statements.filter((statement) => statement.includes(`'${name}'`));
  return naming.length > 0 && naming.every((statement) => /^(import|export) type\b/.test(statement));
}
