import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as tables from '#db/schema/index.ts';
import { policy } from '#lib/access/policy.ts';
import { api } from '#lib/api.ts';
import { objectOf } from '#lib/http/object-of.ts';
import english from '#lib/i18n/messages/en.ts';
import french from '#lib/i18n/messages/fr.ts';
import { termsOf } from './terms.ts';

const languages = { en: english, fr: french };

test.each(Object.keys(policy))('A37 the trail has words for %s', (action) => {
  const [noun = '', verb = ''] = action.split('.');
  for (const { audit } of Object.values(languages)) {
    expect(audit.nouns).toHaveProperty(noun);
    expect(audit.verbs).toHaveProperty(verb);
  }
});

const writes = Object.entries(api)
  .filter(([address]) => !address.startsWith('GET '))
  .flatMap(([, endpoint]) => [objectOf(endpoint.input), endpoint.output as z.ZodType])
  .filter((schema) => schema instanceof z.ZodObject);

/** The records that commands load and the trail compares. */
const recorded = [
  tables.accounts,
  tables.grants,
  tables.invitations,
  tables.apiTokens,
  tables.operations,
  tables.organisations,
  tables.structures,
  tables.structurePhases,
  tables.structureLinks,
  tables.structureAgencies,
  tables.structureMembers,
  tables.structureCoverage,
  tables.integrationChecks,
  tables.posts,
  tables.postCovers,
  tables.people,
  tables.personContacts,
  tables.assignments,
  tables.appealRules,
  tables.proposals,
  tables.proposalTexts,
  tables.submissions,
  tables.fundingRecords,
  tables.reportingSchedules,
  tables.updates,
  tables.updateSections,
  tables.fundingDecisions,
  tables.digests,
  tables.digestItems,
];

/** What acts and views say of themselves in words of their own: `after: { shown: 3 }`. */
function saidInSources(): string[] {
  const root = join(import.meta.dirname, '..');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/\b(?:after|before): \{([^{}]*)\}/g)].flatMap(([, said = '']) =>
      [...said.matchAll(/(?:^|,)\s*([a-zA-Z]+)\s*(?=[:,]|$)/g)].map(([, name = '']) => name),
    ),
  );
}

/** Said by no event: how often and when a record was written, and what only searches. */
const silent = ['version', 'createdAt', 'updatedAt', 'search'];

test('A37 each field that an event may name has a label in both languages', () => {
  const names = [
    ...writes.flatMap((schema) => Object.keys(schema.shape)),
    ...recorded.flatMap((table) => Object.keys(getTableColumns(table))),
    ...saidInSources(),
    'outcome',
    'deactivated',
    'activated',
    'mergedInto',
    'splitInto',
  ].filter((name) => !silent.includes(name));
  for (const { audit } of Object.values(languages))
    expect([...new Set(names)].filter((name) => !(name in audit.fields))).toEqual([]);
});

/** What a field offers to choose from, however it is wrapped; nothing where it takes any words. */
function choicesOf(schema: unknown): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodArray) return choicesOf(schema.element);
  if (schema instanceof z.ZodPipe) return choicesOf(schema.def.out);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return choicesOf(schema.unwrap());
  return [];
}

const at = (messages: unknown, path: string) =>
  path.split('.').reduce((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], messages);

test('A37 each code that such a field may have is said in words in both languages', () => {
  const offered = writes.flatMap((schema) =>
    Object.entries(schema.shape).flatMap(([name, field]) => choicesOf(field).map((code) => ({ name, code }))),
  );
  expect(offered.length).toBeGreaterThan(50);
  for (const messages of Object.values(languages)) {
    const unsaid = offered.filter(
      ({ name, code }) =>
        !(termsOf[name] ?? []).some(
          (path) => typeof at(messages, `${path}.${code.replaceAll('.', '_')}`) === 'string',
        ),
    );
    expect([...new Set(unsaid.map(({ name, code }) => `${name}: ${code}`))]).toEqual([]);
  }
});
