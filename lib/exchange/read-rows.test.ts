import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { words } from './cells.ts';
import type { Importer } from './importer.ts';
import { asCell, items, member } from './json-value.ts';
import { readRows, type Staged } from './read-rows.ts';

const columns = {
  id: { tag: '#activity+id', headers: ['id'] },
  name: { tag: '#name', headers: ['name'] },
} as const;

/** Reads a specimen as JSON or CSV, packed or not; nothing is done with what it reads. */
const specimen: Importer<keyof typeof columns> = {
  kind: 'plans',
  action: 'appeal.import',
  sharing: 'partners',
  columns,
  json(document) {
    const list = member(member(document, 'data'), 'results');
    if (!Array.isArray(list)) return null;
    return list.map((each) => ({ id: asCell(member(each, 'id')), name: asCell(member(each, 'name')) }));
  },
  takesGzip: true,
  reach: () => ({ years: [], country: undefined }),
  identify: (cell, file) => ({ key: cell('id'), label: file.name, about: {} }),
  read: (cell) => ({ data: { name: words(cell('name')) } }),
  checks: () => sql``,
  match: () => sql``,
  current: () => sql``,
  apply: async () => undefined,
};
const { json: _, takesGzip: __, ...plain } = specimen;

async function read(content: string | Buffer, importer: Importer = specimen, known = [importer]) {
  const file = new Blob([new Uint8Array(Buffer.from(content))]);
  const { rows, facts } = readRows(file, { name: 'page-3.json', asOf: '2026-01-01' }, importer, known);
  const found: Staged[] = [];
  for await (const handful of rows) found.push(...handful);
  return { facts, rows: found.map(([line, key, , label, data]) => [line, key, label, data]) };
}

const page = JSON.stringify({
  data: {
    results: [
      { id: 7, name: 'Déminage' },
      { id: '8', name: null },
    ],
  },
});
const rows = [
  [1, '7', 'page-3.json', '{"name":"Déminage"}'],
  [2, '8', 'page-3.json', '{"name":null}'],
];

test('records of a JSON file are rows, packed or not; the importer hears the name of the file', async () => {
  expect(await read(page)).toMatchObject({ rows, facts: { read: 2, encoding: 'UTF-8', isSheet: false } });
  expect(await read(`\ufeff ${page}`)).toMatchObject({ rows });
  expect(await read(gzipSync(page))).toMatchObject({ rows });
  const csv = await read(gzipSync('id,name\n7,Déminage\n'));
  expect(csv).toMatchObject({
    rows: [[2, '7', 'page-3.json', '{"name":"Déminage"}']],
    facts: { isSheet: false },
  });
  expect(await read('id,name\n7,x\n')).toMatchObject({ facts: { isSheet: true } });
});

test('a JSON file of another kind is named, one cut off refused, and one where no JSON is taken', async () => {
  const other: Importer = { ...specimen, kind: 'posts', json: (it) => (member(it, 'flows') ? [] : null) };
  await expect(read('{"flows":[1]}', specimen, [specimen, other])).rejects.toMatchObject({
    code: 'file_wrong_kind',
    detail: { values: { found: 'posts' } },
  });
  await expect(read('{"error":1}')).rejects.toMatchObject({ detail: { values: { found: 'JSON: error' } } });
  await expect(read(page.slice(0, -4))).rejects.toThrow('file_json_broken');
  await expect(read('{"data":{"results":[]}}')).rejects.toThrow('file_empty');
  await expect(read(page, plain)).rejects.toMatchObject({ detail: { values: { found: 'JSON' } } });
  await expect(read(gzipSync(page), plain)).rejects.toMatchObject({ detail: { values: { found: 'GZIP' } } });
});

test('a kind whose files are JSON alone takes no table, and no table is taken for it', async () => {
  const jsonOnly: Importer = { ...specimen, kind: 'posts', columns: {} };
  await expect(read('id,name\n7,x\n', jsonOnly)).rejects.toThrow('file_wrong_kind');
  await expect(read('a,b\n7,x\n', specimen, [specimen, jsonOnly])).rejects.toMatchObject({
    detail: { values: { found: 'a, b' } },
  });
});

test('A33 depth is refused, and a name that means something to JavaScript is just text', async () => {
  const deep = `{"data":{"results":[{"id":1,"name":${'['.repeat(5000)}${']'.repeat(5000)}}]}}`;
  await expect(read(deep)).rejects.toThrow('file_json_broken');
  const proto = '{"data":{"results":[{"__proto__":{"id":1},"id":2,"name":"x"}]}}';
  expect((await read(proto)).rows).toEqual([[1, '2', 'page-3.json', '{"name":"x"}']]);
  expect(items(member(JSON.parse('{"__proto__":{"a":[1]}}'), 'a'))).toEqual([]);
});
