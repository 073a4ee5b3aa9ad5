import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal, type RefusalCode, refusals } from '#lib/refusal.ts';
import type { Grid, GridRow } from './grid.ts';

/**
 * However hard a file is to read, it is over by then: four seconds of a processor, which the kernel counts, or, on a
 * machine that has much else to do, these many milliseconds.
 */
const processorSeconds = 4;
const patience = 20_000;

type Told = { sheet: string } | { rows: GridRow[] } | { code: string; limit?: number } | { end: true };

/** No secrets of ours, and nothing that would change how Node starts. */
const environment = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' } as const;

/**
 * The cells of a workbook. It is read in a process of its own, with little memory and for a few seconds at most: what
 * a bomb breaks there is not ours (A26).
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid> {
  const script = join(process.cwd(), 'lib', 'exchange', 'workbook-child.ts');
  const limited = `ulimit -t ${processorSeconds}; exec "$0" --max-old-space-size=256 "$1"`;
  const child = spawn('/bin/sh', ['-c', limited, process.execPath, script], {
    env: environment as unknown as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const grid: Grid = { encoding: 'XLSX', sheets: [] };
  let ended = false;
  try {
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined).end(bytes);
    for await (const line of createInterface({ input: child.stdout }))
      ended = take(grid, JSON.parse(line) as Told);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
  if (!ended) throw new Refusal('file_too_heavy');
  if (grid.sheets.every(({ rows }) => rows.length === 0)) throw new Refusal('file_empty');
  return grid;
}

/** Adds what the child tells; true when it has told all. */
function take(grid: Grid, told: Told): boolean {
  if ('code' in told) throw refusalOf(told);
  if ('sheet' in told) grid.sheets.push({ name: told.sheet, rows: [] });
  if ('rows' in told) for (const row of told.rows) grid.sheets.at(-1)?.rows.push(row);
  return 'end' in told;
}

function refusalOf({ code, limit }: { code: string; limit?: number }): Refusal {
  if (code === 'file_not_a_workbook') return new Refusal('file_wrong_kind', { values: { found: 'ZIP' } });
  const known: RefusalCode = code in refusals ? (code as RefusalCode) : 'file_unreadable';
  return new Refusal(known, limit === undefined ? {} : { values: { limit } });
}
