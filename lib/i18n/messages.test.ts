import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from './locales.ts';
import en from './messages/en.ts';
import fr from './messages/fr.ts';

type Tree = { [key: string]: string | Tree };
const messages: Record<Locale, Tree> = { en, fr };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[at, value]] : leaves(value, at);
  });
}

/** Each `{…}` of a message with its inside, nested ones too. */
function blocks(message: string): string[] {
  const open: number[] = [];
  const found: string[] = [];
  for (const [place, letter] of [...message].entries()) {
    if (letter === '{') open.push(place);
    if (letter === '}') found.push([...message].slice((open.pop() ?? Number.NaN) + 1, place).join(''));
  }
  return open.length === 0 ? found : ['unbalanced'];
}

const argument = /^\s*(\w+)\s*(?:,\s*(number|date|time|plural|select|selectordinal)\b|$)/;

/** The names and kinds of what a message needs to be told. */
function placeholders(message: string): string[] {
  const plain = blocks(message).flatMap((block) => {
    const [, name, kind] = argument.exec(block) ?? [];
    // the words of a plural's branch are no placeholder, though they stand in braces
    return name && (kind || message.match(new RegExp(`(^|[^\\w=])\\{\\s*${name}\\s*\\}`)))
      ? [`${name}:${kind ?? ''}`]
      : [];
  });
  const branches = new Set(
    [...message.matchAll(/(?:=\d+|\w+)\s*\{\s*(\w+)\s*\}/g)].map(([, word]) => `${word}:`),
  );
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`);
  return [...new Set([...plain.filter((each) => !branches.has(each)), ...tags])].sort();
}

/** The branches of each plural: one, many, other… */
function pluralBranches(message: string): string[][] {
  return blocks(message)
    .filter((block) => /^\s*\w+\s*,\s*plural\b/.test(block))
    .map((block) => {
      let depth = 0;
      const outer = [...block].filter((letter) => {
        if (letter === '{') depth += 1;
        const keep = depth === 0;
        if (letter === '}') depth -= 1;
        return keep;
      });
      return outer.join('').split(',').slice(2).join(',').trim().split(/\s+/);
    });
}

const namespacesOnDisk = (locale: Locale) =>
  readdirSync(join(import.meta.dirname, 'messages', locale))
    .map((file) => file.replace('.json', ''))
    .sort();

describe.each(locales)('A44 messages in %s', (locale) => {
  const mine = new Map(leaves(messages[locale]));
  const english = new Map(leaves(messages.en));

  it('offers every namespace that stands on disk', () => {
    expect(Object.keys(messages[locale]).sort()).toEqual(namespacesOnDisk(locale));
  });

  it('has the keys of English, no more and no fewer', () => {
    expect([...mine.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('has no empty message and no unbalanced brace', () => {
    const broken = [...mine].filter(([, text]) => text.trim() === '' || blocks(text).includes('unbalanced'));
    expect(broken).toEqual([]);
  });

  it('needs to be told the same things as English', () => {
    const told = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));
    expect(told(mine)).toEqual(told(english));
  });

  it('has a branch for each plural of the language', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const missing = [...mine].flatMap(([key, text]) =>
      pluralBranches(text).flatMap((has) =>
        needed.filter((category) => !has.includes(category)).map((category) => `${key}: ${category}`),
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
});

describe('every message is used', () => {
  const root = join(import.meta.dirname, '../..');
  const sources = ['app', 'components', 'lib', 'db', 'bin', 'proxy.ts']
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const words = new Set(sources.match(/[\w-]+/g));

  it('somewhere, by the last word of its key', () => {
    const unused = leaves(messages.en).filter(([key]) => !words.has(key.split('.').at(-1) ?? ''));
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
