import { expect, test } from 'vitest';
import * as tables from '#db/schema/index.ts';
import en from '#lib/i18n/messages/en.ts';
import fr from '#lib/i18n/messages/fr.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { getSurvey } from './queries.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** A sub-cluster with a lead, a co-lead, a hub that stood empty, members and a group. All of it in 2024. */
async function givenSetUp() {
  const operation = await given.operation();
  const at = operation.id;
  const main = await given.structure(at, {
    arrangement: 'aor',
    clusterCode: 'PRO-MIN',
    nameEn: 'Mine Action AoR',
    torYear: 2022,
    ccpmStatus: 'completed',
    ccpmYear: 2024,
    location: 'Port Sudan',
    languages: ['en', 'ar', 'prs'],
  });
  const hub = await given.structure(at, {
    type: 'subnational_cluster',
    nameEn: 'Kassala hub',
    location: 'Kassala',
  });
  const group = await given.structure(at, {
    type: 'technical_working_group',
    nameEn: 'Risk education group',
  });
  for (const { id } of [hub, group])
    await given.link({ fromId: id, toId: main.id, type: 'part_of', operationId: at });
  const organisation = (acronym: string, typeCode: string) =>
    asOwner(async (db) => {
      const [made] = await db
        .insert(tables.organisations)
        .values({ acronym: `${acronym}-${operation.code}`, nameEn: acronym, nameFr: acronym, typeCode })
        .returning();
      if (!made) throw new Error('nothing was inserted');
      return made;
    });
  const [un, ngo, opd] = await Promise.all([
    organisation('UNX', 'UN'),
    organisation('SampleNGO', 'INGO'),
    organisation('SampleOPD', 'OPD'),
  ]);
  await given.agency({ structureId: main.id, organisationId: un.id, operationId: at });
  await given.agency({
    structureId: main.id,
    organisationId: ngo.id,
    role: 'co_lead_agency',
    mou: true,
    operationId: at,
  });
  await asOwner((db) =>
    db.insert(tables.structureMembers).values([
      { structureId: main.id, organisationId: ngo.id, since: '2021-01-01', operationId: at },
      { structureId: main.id, organisationId: opd.id, since: '2021-01-01', active: false, operationId: at },
      {
        structureId: main.id,
        organisationId: un.id,
        since: '2021-01-01',
        until: '2023-12-31',
        operationId: at,
      },
    ]),
  );
  const person = await given.person();
  const lead = await given.post(at, main.id, { fundingOrganisationId: un.id });
  await given.assignment({
    postId: lead.id,
    personId: person.id,
    operationId: at,
    organisationId: un.id,
    since: '2024-05-01',
    until: '2024-12-31',
  });
  await given.post(at, hub.id, { level: 'subnational', since: '2024-01-01' });
  return { operation, main };
}

test('the survey of a year is what the records say, and what they do not say is marked', async () => {
  const { operation, main } = await givenSetUp();
  const geneva = await given.actor(['geneva_coordinator']);
  const { forms, asOf } = await getSurvey(geneva, { id: operation.id, year: 2024 });
  expect(asOf).toBe('2024-12-31');
  expect(forms.map(({ structure }) => structure.id)).toEqual([main.id]);
  const told = (forms[0]?.answers ?? []).map(({ code, of, values, missing }) =>
    [code, of?.nameEn, values.join(' '), missing && 'missing'].filter(Boolean).join(' | '),
  );
  // Made by hand from the set-up above: 121 days vacant (January to April), one member left in 2023.
  expect(told).toEqual([
    'CL_Name | Mine Action AoR',
    'CL_Type | AOR',
    'CL_Sectors | PRO-MIN',
    'CL_Strat | missing',
    'CL_StratYear',
    'CL_StratProt | missing',
    'CL_ToR | Y',
    'CL_ToRYear | 2022',
    'CL_Trans | missing',
    'CL_CCPM | FULL',
    'CL_CCPMYear | 2024',
    'CL_LeadsNum | 2',
    'CL_LeadsType1 | UNX | UN',
    `CL_LeadsName1 | UNX | UNX-${operation.code}`,
    'CL_LeadsStaffCD1 | UNX | FP-F1',
    'CL_LeadsStaffCDVac1 | UNX | VC',
    'CL_LeadsStaffIM1 | UNX | NO',
    'CL_LeadsStaffIMVac1 | UNX',
    'CL_LeadsType2 | SampleNGO | INGO',
    `CL_LeadsName2 | SampleNGO | SampleNGO-${operation.code}`,
    'CL_LeadsStaffCD2 | SampleNGO | NO',
    'CL_LeadsStaffCDVac2 | SampleNGO',
    'CL_LeadsStaffIM2 | SampleNGO | NO',
    'CL_LeadsStaffIMVac2 | SampleNGO',
    'CL_LeadsColeadMOU2 | SampleNGO | Y',
    'CL_SupRolesNum | 0',
    'CL_NatLocNum | 1',
    'CL_NatLocCity1 | Port Sudan',
    'CL_SubNum | 1',
    'CL_SubLoc | Kassala hub | Kassala',
    'CL_SubLeadsStaff1 | Kassala hub | VC',
    'CL_AreaPresent | N',
    'CL_TechPresent | Y',
    'CL_TechNums | 1',
    'CL_TechName | Risk education group | Risk education group',
    'CL_TechChairNum | Risk education group | missing',
    'CL_TechPtcps | Risk education group | missing',
    'CL_TechDesc | Risk education group | missing',
    'CL_MembersACAD | 0',
    'CL_MembersUN | 0',
    'CL_MembersINGO | 1',
    'CL_MembersRC | 0',
    'CL_MembersNNGO | 1',
    'CL_MembersPRV | 0',
    'CL_MembersNLA | 0',
    'CL_MembersIFI | 0',
    'CL_MembersDNR | 0',
    'CL_MembersOTH | 0',
    'CL_MembersTotal | 2',
    'CL_ActiveMemNum | 1',
    'CL_Disability | Y',
    'CL_SAG | N',
    'CL_LangNameNat | EN AR OTHER',
    'CL_LangNameSubnat',
    'CL_LangOfficialNat | missing',
    'CL_LangTransNat | missing',
  ]);
});

test('every question and every code that is answered has its words in both languages', async () => {
  const { operation } = await givenSetUp();
  const { forms } = await getSurvey(await given.actor(['geneva_coordinator']), {
    id: operation.id,
    year: 2024,
  });
  const answers = forms.flatMap((form) => form.answers);
  for (const words of [en.survey, fr.survey]) {
    const questions = answers.map(({ code }) => code.replace(/\d$/, ''));
    expect(questions.filter((code) => !(code in words.questions))).toEqual([]);
    const codes = answers.flatMap(({ coded, values }) => (coded ? values : []));
    expect(codes.filter((code) => !(code in words.codes))).toEqual([]);
  }
});

test('A13 of another operation there is no survey, nor for whoever reads partners’ level only', async () => {
  const { operation } = await givenSetUp();
  const elsewhere = await given.operation();
  const own = await given.actor(['field_coordinator', [operation.id]]);
  const other = await given.actor(['field_coordinator', [elsewhere.id]]);
  expect((await getSurvey(own, { id: operation.id, year: 2024 })).forms).toHaveLength(1);
  expect(await codeOf(getSurvey(other, { id: operation.id }))).toBe('not_found');
  expect(await codeOf(getSurvey(await given.actor(['reader']), { id: operation.id }))).toBe('forbidden');
});

test('a year before anything was active has no form, and one to come is refused', async () => {
  const { operation } = await givenSetUp();
  const geneva = await given.actor(['geneva_coordinator']);
  expect((await getSurvey(geneva, { id: operation.id, year: 2015 })).forms).toEqual([]);
  expect(await codeOf(getSurvey(geneva, { id: operation.id, year: 2099 }))).toBe('invalid');
});
