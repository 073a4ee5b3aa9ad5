import { expect, test } from 'vitest';
import { changesBetween } from './compare.ts';

test('two versions are compared section by section: words, numbers and rows, and only what changed', () => {
  const before = {
    summary: { title: 'Roads', abstract: 'One team.', partners: null },
    schedule: { startsOn: '2027-01-01', months: 12 },
    budget: {
      rows: [
        { line: 'Teams', amount: '1500' },
        { line: 'Fuel', amount: '100' },
      ],
    },
  };
  const after = {
    summary: { title: 'Roads', abstract: 'Two teams.', partners: null },
    schedule: { startsOn: '2027-01-01', months: 10 },
    budget: {
      rows: [
        { line: 'Teams', amount: '1700' },
        { line: 'Cars', amount: '50' },
      ],
    },
  };
  const found = changesBetween(before, after, 'en');
  expect(found.map(({ section }) => section)).toEqual(['summary', 'budget', 'schedule']);
  expect(found[2]?.changes).toEqual([{ kind: 'value', field: 'months', before: 12, after: 10 }]);
  expect(found[1]?.changes).toEqual([
    {
      kind: 'row',
      name: 'Teams',
      state: 'changed',
      cells: [{ field: 'amount', before: '1500', after: '1700' }],
    },
    { kind: 'row', name: 'Cars', state: 'added', cells: [{ field: 'amount', before: null, after: '50' }] },
    { kind: 'row', name: 'Fuel', state: 'removed', cells: [{ field: 'amount', before: '100', after: null }] },
  ]);
  expect(changesBetween(after, after, 'en')).toEqual([]);
});

test('of two rows of one name each is compared with its own, and none is lost', () => {
  const budget = (...amounts: string[]) => ({
    budget: { rows: amounts.map((amount) => ({ line: 'Staff', amount })) },
  });
  const amounts = (before: object, after: object) =>
    changesBetween(before as never, after as never, 'en').flatMap(({ changes }) =>
      changes.map((change) =>
        change.kind === 'row' ? [change.state, ...change.cells.map((it) => it.after)] : [],
      ),
    );
  expect(amounts(budget('100', '200'), budget('150', '200'))).toEqual([['changed', '150']]);
  expect(amounts(budget('100', '200'), budget('100'))).toEqual([['removed', null]]);
  expect(amounts(budget('100'), budget('100', '300'))).toEqual([['added', '300']]);
});
