import { readFileSync } from 'node:fs';
import { benched } from './benched.ts';

/**
 * Prints how much memory the server has while all submissions are taken along as files, again and again: an export that
 * streams reaches a ceiling. `DATA_DIR=… node bin/run.mjs measure-exports [times]`, after `npm run seed:scale`.
 */
const times = Number(process.argv[2] ?? 8);
const formats = ['csv', 'xlsx', 'json'];

await benched(async ({ origin, cookie, pid }) => {
  console.log(`before: ${told(pid)}`);
  for (const format of formats)
    for (let time = 1; time <= times; time++) {
      const start = performance.now();
      const response = await fetch(`${origin}/api/v1/submissions?format=${format}`, {
        headers: { cookie },
      });
      if (!response.ok || !response.body) throw new Error(`${format}: ${response.status}`);
      let bytes = 0;
      for await (const part of response.body) bytes += part.length;
      const took = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${format} ${time}: ${(bytes / 1e6).toFixed(1)} MB in ${took} s; ${told(pid)}`);
    }
});

/** Resident memory now and at its highest, as Linux counts it. */
function told(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [now, most] = ['VmRSS', 'VmHWM'].map((name) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024),
  );
  return `the server has ${now} MB, at most ${most} MB`;
}
