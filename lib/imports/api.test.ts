import { eq } from 'drizzle-orm';
import pg from 'pg';
import { expect, test } from 'vitest';
import { imports } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { fileOf, imported, plansCsv, previewed } from '#lib/testing/files.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { importsApi } from './api.ts';

const upload = importsApi['POST /imports'];
const apply = importsApi['POST /imports/{id}/apply'];
const rows = importsApi['GET /imports/{id}/rows'];

const browser = async (actor: Actor) => ({ cookie: await cookieOf(actor), 'sec-fetch-site': 'same-origin' });

async function send(actor: Actor, fields: Record<string, string | File>, accept = 'text/html') {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { ...(await browser(actor)), accept };
  return upload(new Request('http://localhost:3000/api/v1/imports', { method: 'POST', body, headers }), at());
}
const whole = (body: string) => ({ kind: 'plans', asOf: '2026-02-01', file: fileOf(body, 'Plans é.csv') });

test('a plain form uploads, is led to the preview, applies by another form, and is led on', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const form = {
    ...whole(plansCsv({ internalId: 1, code: 'A60', years: '2060' })),
    _from: '/imports/new',
    _to: '/imports/{id}',
    _key: 'once',
  };
  const sent = await send(geneva, form);
  const [, id = ''] = /^\/imports\/([0-9a-f-]{36})$/.exec(sent.headers.get('location') ?? '') ?? [];
  expect(sent.status).toBe(303);
  const again = await send(geneva, form);
  expect(again.headers.get('location')).toBe(`/imports/${id}`);
  const post = { form: { _from: `/imports/${id}`, _to: '/imports/{id}' }, headers: await browser(geneva) };
  const done = await apply(request(`/api/v1/imports/${id}/apply`, post), at({ id }));
  expect([done.status, done.headers.get('location')]).toEqual([303, `/imports/${id}`]);
  const late = await apply(request(`/api/v1/imports/${id}/apply`, post), at({ id }));
  expect(late.headers.get('location')).toMatch(/^\/imports\/.*problem=/);
  expect(await actionsOn(id)).toEqual(['import.preview', 'import.apply']);
});

test('a refusal names what is wrong, in the answer and on the page that a plain form comes back to', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const cut = plansCsv({}).replace('locations', 'places').replace('#country+code+list', '#x');
  const json = await send(geneva, whole(cut), 'application/json');
  expect([json.status, await json.json()]).toMatchObject([
    422,
    { code: 'file_missing_column', values: { column: 'locations' } },
  ]);
  const back = await send(geneva, { ...whole(cut), _from: '/imports/new' });
  const { formReturn } = await import('#lib/http/form-return.ts');
  const problem = new URL(back.headers.get('location') ?? '', 'http://x.invalid').searchParams.get('problem');
  expect(await formReturn(geneva.accountId, problem)).toMatchObject({
    code: 'file_missing_column',
    told: { column: 'locations' },
    values: { kind: 'plans', asOf: '2026-02-01' },
  });
});

test('A33 a form without a file, a wrong kind and a file above 10 MB are refused', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const answer = async (fields: Record<string, string | File>) => {
    const sent = await send(geneva, fields, 'application/json');
    const { code, fields: wrong } = await sent.json();
    return [sent.status, code, wrong];
  };
  const nothing = new File([], '');
  expect(await answer({ ...whole('x'), file: nothing })).toEqual([422, 'invalid', { file: ['required'] }]);
  expect(await answer({ ...whole('x'), file: 'text' })).toEqual([422, 'invalid', { file: ['required'] }]);
  expect(await answer({ ...whole('x'), kind: 'birds' })).toEqual([422, 'invalid', { kind: ['not_offered'] }]);
  expect(await answer({ ...whole('x'), asOf: '2026-02-31' })).toEqual([
    422,
    'invalid',
    { asOf: ['not_date'] },
  ]);
  const large = fileOf(new Uint8Array(10 * 1024 * 1024 + 1));
  expect(await answer({ kind: 'plans', file: large })).toEqual([413, 'too_large', undefined]);
});

test('A27 the rows with errors come as CSV, without formulas, and the export is on record', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const file = plansCsv(
    { internalId: 61, code: '=cmd()', years: '2061', planVersion: '=HYPERLINK("x")', locations: 'QQQ' },
    { internalId: 62, years: '2061' },
  );
  const { id } = await previewed('plans', file, '2026-02-01');
  const answer = await rows(
    request(`/api/v1/imports/${id}/rows?format=csv&outcome=rejected`, { headers: await browser(geneva) }),
    at({ id }),
  );
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="import-rows_\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect((await answer.text()).split('\r\n')).toEqual([
    'line,outcome,key,record,reason',
    `3,rejected,#61,"'=cmd() · =HYPERLINK(""x"")",There is no country with the code QQQ`,
    '',
  ]);
  expect(await actionsOn(id)).toEqual(['import.preview', 'import.export']);
});

test('A13 an export of somebody else’s import is refused like any other, before a byte is sent', async () => {
  const { id } = await previewed('plans', plansCsv({ internalId: 63, years: '2063' }), '2026-02-01');
  const reader = await given.actor(['reader']);
  const get = async (headers: Record<string, string>) =>
    (await rows(request(`/api/v1/imports/${id}/rows?format=csv`, { headers }), at({ id }))).status;
  expect(await get(await browser(reader))).toBe(403);
  expect(await get({})).toBe(401);
});

test('an export of an import that is not there is no empty file', async () => {
  const answer = await exporting('00000000-0000-4000-8000-000000000000');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-type')).toContain('problem+json');
});

const long = (years: string, from: number) =>
  plansCsv(
    ...Array.from({ length: 3_000 }, (_, n) => ({
      internalId: from + n,
      code: `X${from + n}`,
      years,
      planVersion: `${'x'.repeat(1_500)} ${n}`,
    })),
  );

async function exporting(id: string) {
  const headers = await browser(await given.actor(['geneva_coordinator']));
  return rows(request(`/api/v1/imports/${id}/rows?format=csv`, { headers }), at({ id }));
}

test('A41 a connection that drops in the middle of an export ends the export and nothing else', async () => {
  const { id } = await imported('plans', long('2064', 64_000), '2026-02-01');
  const reader = (await exporting(id)).body?.getReader();
  await reader?.read();
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  const ended = await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`);
  await owner.end();
  expect(ended.rowCount).toBe(1);
  const rest = async () => {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read());
  };
  await expect(rest()).rejects.toThrow();
  expect(await asOwner((db) => db.$count(imports, eq(imports.id, id)))).toBe(1);
});

test('an export that nobody waits for lets its connection go', async () => {
  const { id } = await imported('plans', long('2065', 70_000), '2026-02-01');
  for (let times = 0; times < 25; times++) await (await exporting(id)).body?.cancel();
  expect(await asOwner((db) => db.$count(imports, eq(imports.id, id)))).toBe(1);
});
