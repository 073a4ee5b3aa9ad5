import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIcu } from '#lib/testing/icu.ts';
import { groupsInArabic, groupsPartlyInArabic } from './in-arabic.ts';
import { type Locale, locales } from './locales.ts';

type Tree = { [key: string]: string | Tree };

const folder = (locale: Locale) => join(import.meta.dirname, 'messages', locale);
const read = (locale: Locale): Tree =>
  Object.fromEntries(
    readdirSync(folder(locale)).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(folder(locale), file), 'utf8')) as Tree,
    ]),
  );
const messages: Record<Locale, Tree> = { en: read('en'), fr: read('fr'), ar: read('ar') };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[at, value]] : leaves(value, at);
  });
}

const within = (key: string, groups: readonly string[]) =>
  groups.some((group) => key.startsWith(`${group}.`));

/** Arabic has some groups whole; the rest of what it has lies in groups of which it has a part. */
const wholeGroups = (texts: Map<string, string>) =>
  [...texts.keys()].filter((key) => within(key, groupsInArabic));

it('A44 Arabic holds nothing but the groups that it names', () => {
  const named = [...groupsInArabic, ...groupsPartlyInArabic];
  expect(leaves(messages.ar).filter(([key]) => !within(key, named))).toEqual([]);
});

describe.each(locales)('A44 messages in %s', (locale) => {
  const mine = new Map(leaves(messages[locale]));
  const english = new Map(leaves(messages.en));

  it('has the keys of English, no more and no fewer', () => {
    const expected = locale === 'ar' ? wholeGroups(english) : [...english.keys()];
    const found = locale === 'ar' ? wholeGroups(mine) : [...mine.keys()];
    expect(found.sort()).toEqual(expected.sort());
    expect([...mine.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('has no empty message', () => {
    expect([...mine].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('needs to be told the same things as English', () => {
    const told = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, parseIcu(text).placeholders]));
    const same = new Map([...english].filter(([key]) => mine.has(key)));
    expect(told(mine)).toEqual(told(same));
  });

  it('has a branch for each plural of the language', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const missing = [...mine].flatMap(([key, text]) =>
      parseIcu(text).plurals.flatMap(({ branches }) =>
        needed.filter((category) => !branches.includes(category)).map((category) => `${key}: ${category}`),
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('Arabic typography', () => {
  const arabic = leaves(messages.ar);

  it('has its own comma, semicolon and question mark, and the digits 0 to 9', () => {
    const said = arabic.map(
      ([key, text]) => [key, text.replace(/\{(\w+, (plural|select|number)|\w+)[,}]?/g, '')] as const,
    );
    expect(said.filter(([, text]) => /[\u0600-\u06ff]\s*[,;?]|[\u0660-\u0669]/.test(text))).toEqual([]);
  });
});

describe('French typography', () => {
  const french = leaves(messages.fr);

  it('keeps high punctuation and guillemets with their word', () => {
    expect(french.filter(([, text]) => / [;:?!»]|« |\w[;?!](?=\s|$)/.test(text))).toEqual([]);
  });

  it('writes its apostrophes round and its œ in one', () => {
    expect(french.filter(([, text]) => /\p{L}'\p{L}|\b(oeuvre|coeur|noeud|voeu)/u.test(text))).toEqual([]);
  });

  it('calls the field what it calls itself: action contre les mines', () => {
    expect(french.filter(([, text]) => /anti-?mines|mine action/i.test(text))).toEqual([]);
  });
});

/** Sets of words that data, not code, chooses from: a refusal's code, a question of a form. */
const vocabulary = /^(common|fields|refusals|survey\.(questions|codes))\./;

describe('every message is used', () => {
  const root = join(import.meta.dirname, '../..');
  const sources = ['app', 'components', 'lib', 'db', 'bin', 'proxy.ts']
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const words = new Set(sources.match(/[\w-]+/g));

  it('somewhere, by the last word of its key', () => {
    const unused = leaves(messages.en).filter(
      ([key]) => !vocabulary.test(key) && !words.has(key.split('.').at(-1) ?? ''),
    );
    expect(unused.map(([key]) => key)).toEqual([]);
  });
});

function filesIn(path: string): string[] {
  if (/\.tsx?$/.test(path)) return path.endsWith('.test.ts') ? [] : [path];
  if (/\.\w+$/.test(path) || path.endsWith('messages')) return [];
  try {
    return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  } catch {
    return [];
  }
}
