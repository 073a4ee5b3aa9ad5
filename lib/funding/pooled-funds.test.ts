import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { donorFundProjects, organisationNames } from '#db/schema/index.ts';
import { imported, previewed } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import {
  fundAmount,
  fundDay,
  genderMarker,
  mineActionIn,
  packedPeople,
  unescaped,
} from './pooled-fund-cells.ts';

test.each([
  ['7/16/2025 12:00:00 AM', '2025-07-16'],
  ['04/07/2006', '2006-04-07'],
  ['2006-04-25 12:00:00 AM', '2006-04-25'],
  ['2014-01-01T00:00:00', '2014-01-01'],
  ['0001-01-01T00:00:00', null],
  ['1/1/0001 12:00:00 AM', null],
  ['', null],
])('a day of a pooled fund: %s', (told, day) => {
  expect(fundDay(told)).toBe(day);
});

test.each(['31/12/2025', '2/30/2025', 'soon', '2025-13-01'])('no day of a pooled fund: %s', (told) => {
  expect(() => fundDay(told)).toThrow('not_a_date');
});

test.each([
  ['4- Likely to contribute to gender equality, including across age groups', 'GAM', '4', 'GAM'],
  ['0', 'GAM', '0', 'GAM'],
  ['2a', 'GM', '2a', 'GM'],
  ['2B', 'GM', '2b', 'GM'],
  ['NA', 'GM', 'NA', 'GM'],
  ['Not Applicable', 'GAM', 'NA', 'GAM'],
  ['', 'GM', null, null],
])('a gender marker: %s (%s)', (told, of, marker, kind) => {
  expect(genderMarker(told, of)).toEqual({ marker, kind });
});

test('what is no gender marker, and figures that are not four, are refused', () => {
  expect(() => genderMarker('5- Something', 'GAM')).toThrow('not_a_gender_marker');
  expect(() => genderMarker('2c', 'GM')).toThrow('not_a_gender_marker');
  expect(packedPeople('5396##7936##18031##16737')).toEqual([5396, 7936, 18031, 16737]);
  expect(packedPeople('1####0##')).toEqual([1, null, 0, null]);
  expect(() => packedPeople('1##2##3')).toThrow('not_four_counts');
});

test.each([
  ['800000.0', '800000', null],
  ['500000.75', '500000.75', null],
  ['1.2E+07', '12000000', '1.2E+07'],
  ['', null, null],
])('an amount of a pooled fund: %s', (told, usd, rounded) => {
  expect(fundAmount(told)).toEqual({ usd, rounded });
});

test('an amount that lost its digits for good, or is less than nothing, is refused', () => {
  expect(() => fundAmount('1.2345E+02')).toThrow('not_a_number');
  expect(() => fundAmount('-1')).toThrow('negative');
});

test('entities are read once, and mine action is told by sector, then by the words of the title', () => {
  expect(unescaped('Food &amp; water &#233;t&#xe9; &amp;lt; &unknown;')).toBe(
    'Food & water été &lt; &unknown;',
  );
  expect(mineActionIn('Mine Action', 'Anything')).toBe('cluster');
  expect(mineActionIn('Health', 'Déminage humanitaire')).toBe('words');
  expect(mineActionIn('Health', 'Support to coal mines workers')).toBeNull();
  expect(mineActionIn(null, 'Determined women')).toBeNull();
});

const cbpf = (...rows: string[]) =>
  [
    'PFId,AllNm,PrjCode,OPSCodeAgg,EmgAgg,AllYr,AllSrc,OrgNm,OrgTypeId,PrjTitle,AStrDt,AEndDt,PrjDur,PrgBdg,BgdDC,BdgSC,PrjSubDt,BenAgg,PrjGM,PrjStsNm,PrjStsId,PrjStsCode,PartCode,ApprDt',
    ...rows,
  ].join('\n');
const project = (code: string, name: string, title: string, budget: string, marker: string) =>
  `1,Invented allocation,${code},,,2099,1,${name},2,${title},7/16/2099 12:00:00 AM,7/15/2100 12:00:00 AM,12 Months,${budget},0,0,,1##2##3##4,${marker},Implementation,1,X,1.1,8/29/2099 1:11:16 PM`;

const stored = (code: string) =>
  asOwner(
    async (db) => (await db.select().from(donorFundProjects).where(eq(donorFundProjects.code, code)))[0],
  );

test('CBPF: a project is kept under its code, linked to its organisation, and gone when the list of its fund drops it', async () => {
  const tag = crypto.randomUUID().slice(0, 8);
  const known = await given.organisation({ nameEn: `Specimen ${tag}` });
  const rows = [
    project('CBPF-SUD-99-1', `SPECIMEN ${tag}`, 'Clearance &amp; mine action', '500000.75', '4- Likely'),
    project('CBPF-SUD-99-2', 'International NGO', 'Water', '', ''),
    project('CBPF-SUD-99-3', `Nobody ${tag}`, 'Health', '0', '0- Does not'),
  ];
  const first = await imported('cbpf-projects', cbpf(...rows), '2026-02-01');
  expect([first.counts.new, first.counts.toCheck]).toEqual([3, 1]);
  expect(await stored('CBPF-SUD-99-1')).toMatchObject({
    title: 'Clearance & mine action',
    organisationId: known.id,
    countryId: 'SDN',
    amountUsd: '500000.75',
    startsOn: '2099-07-16',
    genderMarker: '4',
    genderMarkerKind: 'GAM',
    men: 1,
    girls: 4,
    isMineAction: true,
    mineActionBasis: 'words',
    sharing: 'public',
  });
  expect(await stored('CBPF-SUD-99-2')).toMatchObject({
    organisationName: null,
    amountUsd: null,
    genderMarker: null,
  });
  expect(await stored('CBPF-SUD-99-3')).toMatchObject({ organisationId: null, amountUsd: '0' });
  const waiting = await asOwner((db) =>
    db
      .select()
      .from(organisationNames)
      .where(eq(organisationNames.name, `Nobody ${tag}`)),
  );
  expect(waiting).toMatchObject([{ status: 'waiting', source: 'cbpf-projects' }]);
  const again = await previewed('cbpf-projects', cbpf(...rows), '2026-02-01');
  expect([again.counts.unchanged, again.counts.new, again.counts.gone]).toEqual([3, 0, 0]);
  const elsewhere = project('CBPF-AFG-99-1', 'Specimen', 'Water', '1', '');
  expect((await previewed('cbpf-projects', cbpf(elsewhere), '2026-02-02')).counts.gone).toBe(0);
  const fewer = await imported('cbpf-projects', cbpf(...rows.slice(1)), '2026-02-03');
  expect(fewer.counts.gone).toBe(1);
  expect(await stored('CBPF-SUD-99-1')).toMatchObject({ goneSince: '2026-02-03' });
});

test('CERF: both markers, days of both forms, a region that is no country; what cannot be read is refused by line', async () => {
  const head =
    'ProjectStatus,ChfId,AllocationYear,ChfProjectCode,ProjectTitle,ApplicationID,ApplicationCode,AllocationSourceName,PooledFundName,CountryCode,PartnerCode,OrganizationName,AgencyShortName,EmergencyTypeName,EmergencyGroupForGlobalReporting,Budget,ProjectSectorName,ProjectStartDate,ProjectEndDate,ApprovedDate,EmergencyGroupName,EmergencyCategoryName,RegionName,SubRegionName,ContinentName,ProjectTypeName,GenderMarker,GenderMarkerType';
  const row = (code: string, country: string, sector: string, marker: string, kind: string) =>
    `Completed,1,2098,${code},Invented title,1,X,Rapid Response,Somewhere,${country},1,Invented agency,IA,Flood,,200000.0,${sector},2098-04-25 12:00:00 AM,,04/07/2098,,,,,,HRP,${marker},${kind}`;
  const file = [
    head,
    row('98-1', 'SDN', 'Mine Action', '2a', 'GM'),
    row('98-2', 'EAF', 'Health', '3', 'GAM'),
    row('98-3', 'SDN', 'Health', 'maybe', 'GM'),
    row('98-4', 'XXX', 'Health', '', ''),
  ].join('\n');
  const { rows } = await imported('cerf-projects', file, '2026-02-01');
  expect(rows.map((it) => [it.line, it.outcome, it.reason])).toEqual([
    [2, 'new', 'organisation_waits'],
    [3, 'new', 'organisation_waits'],
    [4, 'rejected', 'not_a_gender_marker'],
    [5, 'rejected', 'country_unknown'],
  ]);
  expect(await stored('98-1')).toMatchObject({
    countryId: 'SDN',
    amountUsd: '200000',
    startsOn: '2098-04-25',
    endsOn: null,
    approvedOn: '2098-04-07',
    genderMarker: '2a',
    genderMarkerKind: 'GM',
    mineActionBasis: 'cluster',
  });
  expect(await stored('98-2')).toMatchObject({ countryId: null, place: 'Somewhere', isMineAction: false });
});
