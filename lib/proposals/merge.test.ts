import { expect, test } from 'vitest';
import { imprint, merge } from './merge.ts';

const long = 'Routes are blocked, and nobody knows which of them are safe to walk. '.repeat(20);

test('a field that one side alone changed is as they left it; one that both changed is told, and nothing is lost', () => {
  const base = { text: long, source: 'HNO 2025', sourceOn: null };
  const mine = { text: `${long} Mine.`, source: 'HNO 2026', sourceOn: '' };
  const theirs = { text: long, source: 'MSNA', sourceOn: '2026-05-01' };
  const expected = {
    content: { text: `${long} Mine.`, source: 'HNO 2026', sourceOn: '2026-05-01' },
    clashes: [{ name: 'source', mine: 'HNO 2026', theirs: 'MSNA' }],
  };
  expect(merge({ base, mine, theirs }, '')).toEqual(expected);
  expect(merge({ base: imprint(base), mine, theirs }, '')).toEqual(expected);
  expect(JSON.stringify(imprint(base)).length).toBeLessThan(120);
});

test('the same change on both sides is no clash, however the number is written', () => {
  const sides = { base: { older: 3 }, mine: { older: '1 500' }, theirs: { older: 1500 } };
  expect(merge(sides, '')).toEqual({ content: { older: 1500 }, clashes: [] });
  const money = { base: { amount: '2000' }, mine: { amount: '2000,00' }, theirs: { amount: '2100.5' } };
  expect(merge(money, '')).toEqual({ content: { amount: '2100.5' }, clashes: [] });
});

test('rows are matched by their key, wherever they stand; blank ones are no rows', () => {
  const base = { rows: [place('SD01', 10), place('SD02', 20), place('SD03', 30)] };
  const mine = { rows: [place('', ''), place('SD02', 20), place('SD03', 33), place('SD09', 90)] };
  const theirs = { rows: [place('SD03', 30), place('SD01', 10), place('SD02', 22), place('SD08', 80)] };
  expect(merge({ base, mine, theirs }, 'pcode')).toEqual({
    content: { rows: [place('SD02', 22), place('SD03', 33), place('SD08', 80), place('SD09', 90)] },
    clashes: [],
  });
});

test('a cell that both changed is told by its place in what comes out', () => {
  const base = { rows: [place('SD01', 10), place('SD02', 20)] };
  const mine = { rows: [place('SD02', 21)] };
  const theirs = { rows: [place('SD01', 10), place('SD02', 22)] };
  expect(merge({ base, mine, theirs }, 'pcode')).toEqual({
    content: { rows: [place('SD02', 21)] },
    clashes: [{ name: 'rows.0.people', mine: '21', theirs: '22' }],
  });
});

test('a row whose key was changed is matched by its place; one that was taken away here and changed there stays', () => {
  const base = { rows: [line('Teams', '1500'), line('Vehicles', '500')] };
  const mine = { rows: [line('Two teams', '1500')] };
  const theirs = { rows: [line('Teams', '1600'), line('Vehicles', '700')] };
  expect(merge({ base, mine, theirs }, 'line').content).toEqual({
    rows: [line('Two teams', '1600'), line('Vehicles', '700')],
  });
});

test('two who add a row of the same key fill one row; clashing cells are told', () => {
  const mine = { rows: [line('Fuel', '100')] };
  const theirs = { rows: [line('Fuel', '120')] };
  expect(merge({ base: { rows: [] }, mine, theirs }, 'line')).toEqual({
    content: { rows: [line('Fuel', '100')] },
    clashes: [{ name: 'rows.0.amount', mine: '100', theirs: '120' }],
  });
});

test('of boxes, what either ticked stays and what either took away goes', () => {
  const sides = {
    base: { pillars: ['eore', 'advocacy'] },
    mine: { pillars: ['eore', 'clearance', 'advocacy'] },
    theirs: { pillars: ['eore', 'victim_assistance'] },
  };
  expect(merge(sides, '')).toEqual({
    content: { pillars: ['eore', 'victim_assistance', 'clearance'] },
    clashes: [],
  });
  expect(merge({ ...sides, mine: { pillars: 'eore' } }, '').content).toEqual({
    pillars: ['eore', 'victim_assistance'],
  });
});

const place = (pcode: string, people: number | string) => ({ pcode, people });
const line = (name: string, amount: string) => ({ line: name, amount });

test('rows that the form always shows keep their places, and a clash is told there', () => {
  const base = { rows: [group('HST', 5)] };
  const mine = { rows: [group('IDP', ''), group('RET', 7), group('HST', 6)] };
  const theirs = { rows: [group('HST', 8)] };
  expect(merge({ base, mine, theirs }, 'group', ['IDP', 'RET', 'HST'])).toEqual({
    content: { rows: [{ group: 'IDP' }, group('RET', 7), group('HST', 6)] },
    clashes: [{ name: 'rows.2.women', mine: '6', theirs: '8' }],
  });
});

const group = (name: string, women: number | string) => ({ group: name, women });
