import { expect, test } from 'vitest';
import { fieldErrors } from '#lib/http/problem.ts';
import { SectionEdit } from './schema.ts';

const id = '018f4d2e-0000-7000-8000-000000000001';
const written = (section: string, flat: Record<string, unknown>) =>
  SectionEdit.safeParse({ id, section, version: 1, ...flat });

test('a row in which nobody wrote is dropped, in a form and in JSON; a group alone is nothing written', () => {
  const flat = {
    'content.rows.0.group': 'IDP',
    'content.rows.0.women': null,
    'content.rows.1.group': 'RET',
    'content.rows.1.women': '1 500',
  };
  expect(written('people', flat).data?.content).toMatchObject({ rows: [{ group: 'RET', women: 1500 }] });
  const rows = [{ line: '', amount: '' }, { line: 'Teams', amount: '2' }, {}];
  expect(written('budget', { content: { rows } }).data?.content).toMatchObject({
    rows: [{ line: 'Teams', amount: '2' }],
  });
});

test('an error names the row as its writer counts it, blank rows before it included', () => {
  const flat = {
    'content.rows.0.line': null,
    'content.rows.0.amount': null,
    'content.rows.1.line': 'Teams',
    'content.rows.1.amount': 'much',
    'content.rows.3.line': null,
    'content.rows.3.amount': '5',
  };
  const { error } = written('budget', flat);
  expect(error && fieldErrors(error)).toEqual({
    'content.rows.1.amount': ['not_an_amount'],
    'content.rows.3.line': ['required'],
  });
});
