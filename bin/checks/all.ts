import { checkImports } from './imports.ts';
import { checkFloors, checkLockFile } from './lock-file.ts';
import { runTool, type Said } from './run-tool.ts';

/**
 * Next writes the types of the addresses first; the compiler and knip need them. One checker, where the compiler would take four: each works out
 * the types of the schemas for itself, which made it 25 s of processor time instead of more than 100, whatever the number of cores.
 */
async function checkTypes(): Promise<Said> {
  const made = await runTool('next', ['typegen']);
  return made.ok ? await runTool('typescript#tsc', ['--noEmit', '--checkers', '1']) : made;
}

const checks: Record<string, () => Promise<Said>> = {
  'format and lint': () => runTool('@biomejs/biome', ['ci', '--colors=off', '--error-on-warnings', '.']),
  types: checkTypes,
  'import rules': checkImports,
  'nothing unused': () => runTool('knip', ['--no-progress', '--treat-config-hints-as-errors']),
  'lock file': checkLockFile,
  'security floors': checkFloors,
};

/** All at once; whatever one of them says is an error. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const ends = await Promise.all(
    Object.entries(checks).map(async ([name, run]) => {
      const started = performance.now();
      const { ok, output } = await run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)${ok ? '' : `\n${indent(output)}`}`);
      return ok;
    }),
  );
  const passed = ends.filter(Boolean).length;
  return { passed, failed: ends.length - passed };
}

const indent = (text: string) => text.replace(/^/gm, '    ');
