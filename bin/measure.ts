import { get } from 'node:http';
import { type Load, load } from './load.ts';

/** Figures of one address; `floor` says how many requests to the bare endpoint take as long as one of these. */
export type Measured = {
  address: string;
  statements: number;
  trips: number;
  kB: number;
  gzip: number;
  floor: number;
} & Load;

type Asked = { origin: string; counter: string; cookie: string; seconds: number };

/** Next with one statement and nothing else: machines are noisy, so it is asked just before each address. */
const bare = '/api/health';

export async function measure(
  { origin, counter, cookie, seconds }: Asked,
  address: string,
): Promise<Measured> {
  const url = origin + address;
  const headers = { cookie, 'accept-encoding': 'gzip' };
  for (let warm = 0; warm < 3; warm++) await transferred(url, headers);
  await fetch(counter);
  const gzip = await transferred(url, headers);
  const counts = (await (await fetch(counter)).json()) as { statements: number; trips: number };
  const plain = await transferred(url, { cookie });
  const reference = await load(origin + bare, {}, Math.min(seconds, 2));
  const own = await load(url, headers, seconds);
  const floor = Math.round((reference.perSecond / own.perSecond) * 10) / 10;
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  return { address, ...counts, kB: kB(plain), gzip: kB(gzip), ...own, floor };
}

/** The bytes of the answer as they come over the wire, undecoded. */
const transferred = (url: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.once('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${response.statusCode}`)),
      );
    }).once('error', reject);
  });
