import { expect, it } from 'vitest';
import { type Draft, isTaken, resume, type Sent, sameWords, valuesOf } from './draft.ts';

const figures = (...rows: [string, string][]): Sent =>
  rows.flatMap(
    ([indicator, value], at): Sent => [
      [`content.rows.${at}.indicator`, indicator],
      [`content.rows.${at}.value`, value],
    ],
  );
const words = (needs: string, access = ''): Sent => [
  ['content.access', access],
  ['content.needs', needs],
];
const draft = (sent: Sent, base: Sent, version = 1): Draft => ({
  sent,
  said: [],
  base: valuesOf(base),
  version,
});

it('knows a box by its indicator and group, wherever a later version of the form has it', () => {
  const before: Sent = [
    ['content.rows.0.indicator', 'eore_people'],
    ['content.rows.0.group', 'women'],
    ['content.rows.0.value', '900'],
    ['_key', 'x'],
  ];
  expect(valuesOf(before)).toEqual({ 'eore_people women': '900' });
});

it('takes two spellings of one figure as one, and never 1,500 for 1.5', () => {
  expect(sameWords(valuesOf(figures(['a', '1,500'])), valuesOf(figures(['a', '1500'])))).toBe(true);
  expect(sameWords(valuesOf(figures(['a', '1,500'])), valuesOf(figures(['a', '1.5'])))).toBe(false);
  expect(sameWords(valuesOf(figures(['a', ''])), valuesOf(figures(['a', '0'])))).toBe(false);
});

it('opens a step with the words of this device while nobody else saved', () => {
  const page = { values: valuesOf(words('')), version: 1 };
  const resumed = resume(page, undefined, draft(words('Paint'), words('')));
  expect(resumed).toMatchObject({
    values: { 'content.needs': 'Paint' },
    version: 1,
    clashes: [],
    merged: false,
  });
});

it('takes what the page offers for a box that nobody touched, and leaves one that was emptied empty', () => {
  const page = { values: valuesOf(figures(['a', '17'], ['b', '5'], ['c', '9'])), version: 1 };
  const mine = draft(figures(['a', ''], ['b', '7'], ['c', '']), figures(['a', ''], ['b', ''], ['c', '9']));
  expect(resume(page, undefined, mine)).toMatchObject({ values: { a: '17', b: '7', c: '' }, clashes: [] });
  expect(resume(page, undefined, { ...mine, version: 2 }).values).toMatchObject({ a: '', b: '7' });
});

it('goes on from what the server took, though the page that is kept here is older', () => {
  const page = { values: valuesOf(words('')), version: 1 };
  const stands = { sent: words('Paint'), said: [], version: 2, writtenAt: '' };
  expect(resume(page, stands)).toMatchObject({ values: { 'content.needs': 'Paint' }, version: 2 });
  const later = resume(page, stands, draft(words('Paint, and more'), words('')));
  expect(later).toMatchObject({ values: { 'content.needs': 'Paint, and more' }, version: 2, clashes: [] });
});

it('knows words that the server took, and words that were written after', () => {
  const taken = { sent: words('Paint'), said: [], version: 2, writtenAt: '' };
  expect(isTaken(draft(words(' Paint '), words('')), taken)).toBe(true);
  expect(isTaken(draft(words('Paint, and more'), words('')), taken)).toBe(false);
  expect(isTaken(draft(words('Paint'), words('Spare parts'), 2), taken)).toBe(false);
  expect(isTaken(draft(words('Paint'), words('')), undefined)).toBe(false);
});

it('A42 brings the words of two devices together, and asks only where both changed one field', () => {
  const page = { values: valuesOf(words('Spare parts', 'A road is open')), version: 2 };
  const apart = resume(page, undefined, draft(words('', 'Closed'), words('', '')));
  expect(apart.values['content.needs']).toBe('Spare parts');
  expect(apart.clashes).toEqual([{ name: 'content.access', mine: 'Closed', theirs: 'A road is open' }]);
  const both = resume(page, undefined, draft(words('Paint'), words('')));
  expect(both.clashes).toEqual([{ name: 'content.needs', mine: 'Paint', theirs: 'Spare parts' }]);
  expect(both).toMatchObject({ merged: true, version: 2, values: { 'content.access': 'A road is open' } });
  const distinct = resume(page, undefined, draft(words('', 'A road is open'), words('')));
  expect(distinct.clashes).toEqual([]);
});

it('A42 asks again, however often it is opened, until the choice is made', () => {
  const page = { values: valuesOf(words('Spare parts', 'A road is open')), version: 2 };
  const first = resume(page, undefined, draft(words('Paint'), words('')));
  const { from, values } = first;
  const kept: Draft = { sent: Object.entries(values), said: [], ...from };
  const again = resume(page, undefined, kept);
  expect(again.clashes).toEqual(first.clashes);
  expect(again.values).toEqual(values);
  const made = { ...kept, base: first.base, version: first.version };
  expect(resume(page, undefined, made)).toMatchObject({ clashes: [], values: { 'content.needs': 'Paint' } });
});

it('A42 keeps a figure that another device wrote, and one that this device wrote', () => {
  const page = { values: valuesOf(figures(['a', '1,500'], ['b', ''])), version: 3 };
  const resumed = resume(
    page,
    undefined,
    draft(figures(['a', ''], ['b', '7']), figures(['a', ''], ['b', '']), 2),
  );
  expect(resumed).toMatchObject({ values: { a: '1500', b: '7' }, clashes: [], version: 3 });
});
