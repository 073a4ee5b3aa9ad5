import { benchAddresses } from './bench-addresses.ts';
import { benched } from './benched.ts';
import { weighForm } from './form-weight.ts';
import { type Measured, measure } from './measure.ts';
import { weigh } from './weight.ts';

/**
 * `npm run bench [-- <part of an address> …]`: figures, not a test. Runs the built app on the database of DATABASE_URL,
 * or on the embedded one in DATA_DIR (fill it first with `npm run seed:scale`), and prints for each main page and
 * endpoint the statements and the trips to the database, the kB plain and gzipped, and under ten connections the
 * requests per second and latencies; at the end what the form of a field update weighs on a phone with a bad line
 * (alone: `npm run bench -- bad-line`). Seconds per address: BENCH_SECONDS.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const wanted = process.argv.slice(2);

await benched(async ({ origin, cookie, counter }) => {
  const asked = { origin, counter, cookie, seconds };
  const addresses = (await benchAddresses(origin, cookie)).filter(
    (address) => wanted.length === 0 || wanted.some((part) => address.includes(part)),
  );
  const rows: Measured[] = [];
  for (const address of ['/api/health', ...addresses]) rows.push(await measure(asked, address));
  console.table(Object.fromEntries(rows.map(({ address, ...figures }) => [named(address), figures])));
  const pages = addresses.filter((address) => !address.startsWith('/api/'));
  const visits = pages.map((address) => ({ address, cookie }));
  console.table(await weigh(origin, [{ address: '/sign-in', cookie: '' }, ...visits]));
  if (wanted.length === 0 || wanted.includes('bad-line')) console.table(await weighForm(origin));
});

function named(address: string) {
  return address.replace(/[0-9a-f-]{36}/, '[id]');
}
