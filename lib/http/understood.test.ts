import { expect, test } from 'vitest';
import { listAccounts, listInvitations } from '#lib/accounts/queries.ts';
import { listAppeals } from '#lib/appeals/queries.ts';
import { listAuditEvents } from '#lib/audit/queries.ts';
import en from '#lib/i18n/messages/en/common.json' with { type: 'json' };
import { listImports } from '#lib/imports/queries.ts';
import { listMails } from '#lib/mail/queries.ts';
import { listOperations } from '#lib/operations/queries.ts';
import { listOrganisations } from '#lib/organisations/queries.ts';
import { listPeople } from '#lib/roster/people/queries.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { getStructure, listStructures } from '#lib/structures/queries.ts';
import { getStructureTree } from '#lib/structures/tree.ts';
import { understood } from './understood.ts';

const lists = {
  listAccounts,
  listInvitations,
  listAppeals,
  listAuditEvents,
  listImports,
  listMails,
  listOperations,
  listOrganisations,
  listPeople,
  listPosts,
  listStructures,
  getStructureTree,
};

/** As wrong as a word can be: too long for every text, none of the choices, no date, no id, no number. */
const nonsense = 'nonsense '.repeat(2_000);

test.each(Object.entries(lists))('%s is shown whatever stands in its address', (_, list) => {
  const names = Object.keys(list.input.shape);
  const { words, ignored } = understood(list, Object.fromEntries(names.map((name) => [name, nonsense])));
  expect(list.input.safeParse(words).success).toBe(true);
  expect(ignored.length).toBeGreaterThan(0);
  expect(Object.keys(words).length + ignored.length).toBe(names.length);
});

test('a wrong word is named with its reason, and the others are kept', () => {
  expect(understood(listPosts, { asOf: 'abc', role: 'x', q: 'gwilt', view: 'coverage' })).toEqual({
    words: { q: 'gwilt', view: 'coverage' },
    ignored: [
      { name: 'asOf', value: 'abc', why: 'not_date' },
      { name: 'role', value: 'x', why: 'not_offered' },
    ],
  });
  expect(understood(listAppeals, { year: 'abc' }).ignored).toEqual([
    { name: 'year', value: 'abc', why: 'invalid' },
  ]);
  for (const why of ['not_date', 'day_out_of_range', 'not_offered', 'too_long', 'other'])
    expect(en.ignored.said).toContain(`${why} {`);
});

test('what the address of a page does not say is not missed: ids in paths are asked for elsewhere', () => {
  expect(understood(getStructure, { asOf: 'abc', ended: '1' })).toEqual({
    words: { ended: '1' },
    ignored: [{ name: 'asOf', value: 'abc', why: 'not_date' }],
  });
});
