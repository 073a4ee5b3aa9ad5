import { compareWords } from '../lib/compare/words.ts';

/** Prints how long the word compare of two versions of 5,000 words takes: `npx node bin/measure-compare.ts`. */
const words = [
  'survey',
  'team',
  'road',
  'village',
  'clearance',
  'people',
  'season',
  'hazard',
  'report',
  'the',
];
const text = (changed: (at: number) => boolean) =>
  Array.from({ length: 5_000 }, (_, at) => {
    const word = words[(at * 7 + Math.floor(at / 13)) % words.length];
    return changed(at) ? `${word}${at}` : word;
  }).join(' ');

const cases: [string, string, string][] = [
  ['one word in 100', text(() => false), text((at) => at % 100 === 50)],
  ['one word in 15', text(() => false), text((at) => at % 15 === 5)],
  ['every second word', text(() => false), text((at) => at % 2 === 1)],
  ['nothing in common', text(() => false), text(() => true)],
];
for (const [name, before, after] of cases) {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    compareWords(before, after);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`${name}: median ${times[3]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`);
}
