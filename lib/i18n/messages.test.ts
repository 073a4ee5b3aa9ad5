import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseIcu } from '#lib/testing/icu.ts';
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
const messages: Record<Locale, Tree> = { en: read('en'), fr: read('fr') };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[at, value]] : leaves(value, at);
  });
}

describe.each(locales)('A44 messages in %s', (locale) => {
  const mine = new Map(leaves(messages[locale]));
  const english = new Map(leaves(messages.en));

  it('has the keys of English, no more and no fewer', () => {
    expect([...mine.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has no empty message', () => {
    expect([...mine].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('needs to be told the same things as English', () => {
    const told = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, parseIcu(text).placeholders]));
    expect(told(mine)).toEqual(told(english));
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
