import { expect, test } from 'vitest';
import { said } from './said.ts';

test('a new row says what it states; a changed one what changes; blank is not zero', () => {
  const row = { code: 'HSDN26', requirements: '10', funding: null, countries: ['SDN', 'SSD'] };
  expect(said(row, null)).toEqual([
    { field: 'requirements', after: '10' },
    { field: 'countries', after: 'SDN, SSD' },
  ]);
  expect(said(row, { ...row, requirements: '9', funding: '0' })).toEqual([
    { field: 'requirements', before: '9', after: '10' },
    { field: 'funding', before: '0', after: '' },
  ]);
  expect(said(null, row)).toEqual([]);
});
