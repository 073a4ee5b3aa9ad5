import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldStaffingCodes, indicatorSections, peopleGroups, staffingCodes } from '../enums.ts';
import { loadReference } from './load.ts';

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await loadReference(client);
});
afterAll(() => client.end());

const rows = async (statement: string) => (await client.query(statement)).rows;
const one = async (statement: string) => (await rows(statement))[0];

describe('loadReference', () => {
  it('knows every country and area of ISO 3166-1, and Kosovo under the UN’s designation', async () => {
    expect(await one('select count(*)::int as n from countries')).toEqual({ n: 250 });
    expect(await one("select name_en, name_fr from countries where id = 'XKX'")).toEqual({
      name_en: 'Kosovo (S/RES/1244 (1999))',
      name_fr: 'Kosovo (S/RES/1244 (1999))',
    });
    expect(await one("select m49, iso2 from countries where id = 'AFG'")).toEqual({ m49: '004', iso2: 'AF' });
  });

  it.each([
    ['TUR', '792', 'Türkiye', 'Türkiye', 'Türkiye', 'تركيا', 'Турция', '土耳其'],
    [
      'CIV',
      '384',
      'Côte d’Ivoire',
      'Côte d’Ivoire',
      'Côte d’Ivoire',
      'كوت ديفوار',
      'Кот-д’Ивуар',
      '科特迪瓦',
    ],
    [
      'PSE',
      '275',
      'State of Palestine',
      'État de Palestine',
      'Estado de Palestina',
      'دولة فلسطين',
      'Государство Палестина',
      '巴勒斯坦国',
    ],
    ['SWZ', '748', 'Eswatini', 'Eswatini', 'Eswatini', 'إسواتيني', 'Эсватини', '斯威士兰'],
    [
      'SYR',
      '760',
      'Syrian Arab Republic',
      'République arabe syrienne',
      'República Árabe Siria',
      'الجمهورية العربية السورية',
      'Сирийская Арабская Республика',
      '阿拉伯叙利亚共和国',
    ],
    ['TCD', '148', 'Chad', 'Tchad', 'Chad', 'تشاد', 'Чад', '乍得'],
  ])('names %s in the six languages of the United Nations', async (id, m49, en, fr, es, ar, ru, zh) => {
    const found = await one(`select * from countries where id = '${id}'`);
    expect(found).toMatchObject({
      m49,
      name_en: en,
      name_fr: fr,
      name_es: es,
      name_ar: ar,
      name_ru: ru,
      name_zh: zh,
    });
  });

  it('leaves no name blank, untrimmed or in the wrong script', async () => {
    const wrong = await rows(`
      select id from countries where name_en !~ '^[A-ZÅÖÇÉ]' or name_fr !~ '^[A-ZÎÉÅ]' or name_es !~ '^[A-ZÁÉÍ]'
        or name_ar !~ '^[ء-ي]' or name_ru !~ '^[А-ЯЁ]' or name_zh !~ '^[一-龥]'
        or id !~ '^[A-Z]{3}$' or iso2 !~ '^[A-Z]{2}$' or m49 !~ '^[0-9]{3}$'
        or name_fr ~ '''' or name_en ~ '''' or concat(name_en, name_fr, name_es, name_ar, name_ru, name_zh) ~ '\\s\\s'`);
    expect(wrong).toEqual([]);
  });

  it('knows mine action by the three codes of OCHA, below protection', async () => {
    expect(await one("select * from clusters where code = 'PRO-MIN'")).toEqual({
      code: 'PRO-MIN',
      parent_code: 'PRO',
      hpc_id: 15,
      hrinfo_id: 5406,
      name_en: 'Mine Action',
      name_fr: 'Action contre les mines',
    });
    const sisters = await rows(
      "select code from clusters where parent_code = 'PRO' and hrinfo_id > 0 order by 1",
    );
    expect(sisters.map((row) => row.code)).toEqual(['PRO-CPN', 'PRO-GBV', 'PRO-HLP', 'PRO-MIN']);
  });

  it('knows the organisation types and the staffing codes of the domain, no more and no fewer', async () => {
    const types = await rows('select code from organisation_types order by code');
    expect(types.map((row) => row.code).join(' ')).toBe(
      'ACAD DNR FDTN IFI INGO IO LCA LNGO NGOF NMAA NMAC NNGO NTA OPD OTHER PRV RC UN',
    );
    const codes = await rows('select code, share from staffing_codes');
    expect(codes.map((row) => row.code).sort()).toEqual([...staffingCodes].sort());
    const vacant = codes.filter((row) => row.share === 'vacant').map((row) => row.code);
    expect([...heldStaffingCodes, ...vacant].sort()).toEqual([...staffingCodes].sort());
  });

  it('names every indicator of a field update in three languages, each where a form asks for it', async () => {
    const found = await rows('select * from indicators order by section, position');
    expect(found.map((row) => row.code)).toHaveLength(10);
    expect(new Set(found.map((row) => row.section))).toEqual(new Set(indicatorSections));
    for (const row of found) {
      expect(row.name_ar).toMatch(/^[ء-ي]/);
      expect([row.hint_fr === null, row.hint_ar === null]).toEqual([
        row.hint_en === null,
        row.hint_en === null,
      ]);
      expect(
        row.groups.filter((group: string) => !(peopleGroups as readonly string[]).includes(group)),
      ).toEqual([]);
    }
    expect(new Set(found.map((row) => `${row.section} ${row.position}`)).size).toBe(found.length);
  });

  it('changes nothing when it runs again', async () => {
    const state = `select 'countries' as t, xmin::text, id as key from countries union all
      select 'clusters', xmin::text, code from clusters union all
      select 'types', xmin::text, code from organisation_types union all
      select 'codes', xmin::text, code from staffing_codes order by 1, 3`;
    const before = await rows(state);
    await loadReference(client);
    expect(await rows(state)).toEqual(before);
  });

  it('puts back what differs, and touches only that, when the files are newer than the database', async () => {
    await client.query("update countries set name_fr = 'Autre nom' where id = 'TUR'");
    const before = await one("select xmin::text from countries where id = 'CIV'");
    await client.query("begin; select set_config('app.identity', 'all', true)");
    await client.query("update settings set value = 'older' where key = 'reference_hash'");
    await client.query('commit');
    await loadReference(client);
    expect(await one("select name_fr from countries where id = 'TUR'")).toEqual({ name_fr: 'Türkiye' });
    expect(await one("select xmin::text from countries where id = 'CIV'")).toEqual(before);
  });
});
