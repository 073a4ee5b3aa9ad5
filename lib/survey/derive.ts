import type { Agency, Facts, Part, SurveyPost } from './facts.ts';
import type { SurveyAnswer, SurveySection } from './schema.ts';

/** The form's flag: "vacant for more than three months". */
const longVacancy = 92;

type Said = string | number | null | undefined;
type More = { of?: SurveyAnswer['of']; coded?: boolean; optional?: boolean };

/** Collects answers under the names that the form of 2020 gives its questions. */
function sheet() {
  const answers: SurveyAnswer[] = [];
  const say =
    (section: SurveySection) =>
    (
      code: string,
      said: Said | readonly Said[],
      { of = null, coded = false, optional = false }: More = {},
    ) => {
      const values = [said]
        .flat()
        .flatMap((one) => (one === null || one === undefined || one === '' ? [] : [String(one)]));
      answers.push({ code, section, of, values, coded, missing: values.length === 0 && !optional });
    };
  return { answers, say };
}

/**
 * What our records answer of OCHA's annual coordination survey, by the questions and codes of the form of 2020
 * (CDM20-CLUS-V1). What is not on record is left empty and marked: nothing is guessed, and "no" is said only where
 * the record that would say "yes" is kept here.
 */
export function surveyOf(facts: Facts, year: number): SurveyAnswer[] {
  const { answers, say } = sheet();
  described(facts, year, say('description'));
  lead(facts, say('leadership'));
  support(facts, say('supporting'));
  locate(facts, say('locations'));
  areas(facts, say('area_based'));
  groups(facts, say('working_groups'));
  members(facts, say('membership'));
  languages(facts, say('language'));
  return answers;
}

type Say = ReturnType<ReturnType<typeof sheet>['say']>;

const arrangements: Record<string, string> = { cluster: 'CLU', sector: 'SEC', aor: 'AOR' };
const ccpm: Record<string, string> = { completed: 'FULL', ongoing: 'PART', planned: 'N', not_planned: 'N' };

function described(facts: Facts, year: number, say: Say) {
  say('CL_Name', facts.nameEn);
  say('CL_Type', arrangements[facts.arrangement ?? ''], { coded: true });
  say('CL_Sectors', facts.clusterCode, { coded: true });
  say('CL_Strat', facts.strategyYear ? 'Y' : null, { coded: true });
  say('CL_StratYear', facts.strategyYear, { optional: !facts.strategyYear });
  say('CL_StratProt', null);
  say('CL_ToR', facts.torYear ? 'Y' : null, { coded: true });
  say('CL_ToRYear', facts.torYear, { optional: !facts.torYear });
  say('CL_Trans', null);
  // A performance monitoring of another year does not answer for this one.
  const done = facts.ccpmStatus === 'completed' && facts.ccpmYear !== year ? null : facts.ccpmStatus;
  say('CL_CCPM', ccpm[done ?? ''], { coded: true });
  say('CL_CCPMYear', facts.ccpmYear, { optional: true });
}

const coordinating = ['coordinator', 'co_coordinator', 'coordinator_and_imo'];
const informing = ['information_management_officer', 'coordinator_and_imo'];

/** Leads first, then co-leads: the form has room for three. */
function lead({ agencies, posts }: Facts, say: Say) {
  const three = [...agencies].sort((a, b) => Number(b.lead) - Number(a.lead)).slice(0, 3);
  say('CL_LeadsNum', agencies.length || null);
  for (const [at, agency] of three.entries()) {
    const of = { nameEn: agency.nameEn, nameFr: agency.nameFr };
    const n = at + 1;
    say(`CL_LeadsType${n}`, agency.type, { of, coded: true });
    say(`CL_LeadsName${n}`, agency.acronym ?? agency.nameEn, { of });
    const own = posts.filter((post) => post.organisationId === agency.organisationId);
    for (const [name, roles] of [
      ['CD', coordinating],
      ['IM', informing],
    ] as const) {
      const post = own.find(({ role }) => roles.includes(role));
      say(`CL_LeadsStaff${name}${n}`, post ? (post.heldCode ?? 'VC') : 'NO', { of, coded: true });
      say(`CL_LeadsStaff${name}Vac${n}`, vacancy(post), { of, coded: true, optional: true });
    }
    if (!agency.lead) say(`CL_LeadsColeadMOU${n}`, yesNo(agency.mou), { of, coded: true });
  }
}

const vacancy = (post: SurveyPost | undefined) => (post && post.vacantDays > longVacancy ? 'VC' : null);
const yesNo = (known: boolean | null) => (known === null ? null : known ? 'Y' : 'N');

const time = (code: string | null) =>
  code === null ? 'VC' : code === 'DH' ? 'DH' : code === 'FP-F1' ? 'FT' : 'PT';

function support({ posts }: Facts, say: Say) {
  const supporting = posts.filter(({ role }) => role === 'co_chair_or_co_facilitator');
  say('CL_SupRolesNum', supporting.length);
  for (const [at, post] of supporting.slice(0, 2).entries()) {
    const n = at + 1;
    const of = post.organisation && { nameEn: post.organisation.nameEn, nameFr: post.organisation.nameFr };
    say(`CL_SupRolesType${n}`, post.organisation?.type, { of, coded: true });
    say(`CL_SupRolesName${n}`, post.organisation && (post.organisation.acronym ?? post.organisation.nameEn), {
      of,
    });
    say(`CL_SupRolesStaff${n}`, 'CD', { of, coded: true });
    say(`CL_SupRolesStaffTime${n}`, time(post.heldCode), { of, coded: true });
  }
}

const kindOf = ({ role }: SurveyPost) =>
  role === 'coordinator_and_imo' ? 'CD+IM' : role === 'information_management_officer' ? 'IM' : 'CD';

/** Full or part time and what for, as the form asks it of sub-national staff. */
function subnationalStaffing(posts: readonly SurveyPost[]): string {
  const [post] = [...posts].sort((a, b) => coordinating.indexOf(b.role) - coordinating.indexOf(a.role));
  if (!post) return 'NO';
  if (post.heldCode === null) return 'VC';
  if (post.heldCode === 'DH' || post.heldCode === 'RS') return post.heldCode;
  return `${post.heldCode === 'FP-F1' ? 'FT' : 'PT'}-${kindOf(post)}`;
}

function locate({ location, parts }: Facts, say: Say) {
  const hubs = parts.filter(({ type }) => type === 'subnational_cluster');
  say('CL_NatLocNum', location ? 1 : null);
  say('CL_NatLocCity1', location);
  say('CL_SubNum', hubs.length);
  for (const hub of hubs) {
    const of = { nameEn: hub.nameEn, nameFr: hub.nameFr };
    say('CL_SubLoc', hub.location, { of });
    for (const [at, agency] of hub.agencies.slice(0, 3).entries()) {
      say(`CL_SubLeadsType${at + 1}`, agency.type, { of, coded: true });
      say(`CL_SubLeadsName${at + 1}`, agency.acronym ?? agency.nameEn, { of });
    }
    say('CL_SubLeadsStaff1', subnationalStaffing(hub.posts), { of, coded: true });
  }
}

const leadsOf = ({ agencies }: Part) => agencies.map((agency: Agency) => agency.acronym ?? agency.nameEn);

function areas({ parts }: Facts, say: Say) {
  const found = parts.filter(({ type }) => type === 'area_based_coordination');
  say('CL_AreaPresent', found.length > 0 ? 'Y' : 'N', { coded: true });
  if (found.length === 0) return;
  say('CL_AreaNums', found.length);
  say(
    'CL_AreaLocs',
    found.map(({ location }) => location),
  );
  say(
    'CL_AreaNames',
    found.map(({ nameEn }) => nameEn),
  );
  say('CL_AreaLeads', found.flatMap(leadsOf));
  say('CL_AreaDesc', null);
}

function groups({ parts }: Facts, say: Say) {
  const found = parts.filter(({ type }) => type === 'technical_working_group');
  say('CL_TechPresent', found.length > 0 ? 'Y' : 'N', { coded: true });
  if (found.length > 0) say('CL_TechNums', found.length);
  for (const group of found) {
    const of = { nameEn: group.nameEn, nameFr: group.nameFr };
    say('CL_TechName', group.nameEn, { of });
    const chairs = group.agencies.slice(0, 2);
    say('CL_TechChairNum', group.agencies.length || null, { of });
    for (const [at, chair] of chairs.entries()) {
      say(`CL_TechChairType${at + 1}`, chair.type, { of, coded: true });
      say(`CL_TechChairName${at + 1}`, chair.acronym ?? chair.nameEn, { of });
    }
    say('CL_TechPtcps', group.members || null, { of });
    say('CL_TechDesc', null, { of });
  }
}

/** Our organisation types under the form's headings; what has none of its own is counted as other. */
const headings: Record<string, readonly string[]> = {
  ACAD: ['ACAD'],
  UN: ['UN'],
  INGO: ['INGO'],
  RC: ['RC'],
  NNGO: ['NNGO', 'LNGO', 'NGOF', 'OPD'],
  PRV: ['PRV', 'FDTN'],
  NLA: ['NTA', 'LCA', 'NMAA', 'NMAC'],
  IFI: ['IFI'],
  DNR: ['DNR'],
  OTH: ['IO', 'OTHER'],
};

function members({ memberTypes, activeMembers, sagTypes }: Facts, say: Say) {
  const total = Object.values(memberTypes).reduce((sum, count) => sum + count, 0);
  // No member on record says that nobody kept the list, not that there are none.
  const known = total > 0;
  for (const [heading, types] of Object.entries(headings))
    say(
      `CL_Members${heading}`,
      known ? types.reduce((sum, type) => sum + (memberTypes[type] ?? 0), 0) : null,
    );
  say('CL_MembersTotal', known ? total : null);
  say('CL_ActiveMemNum', known ? activeMembers : null);
  say('CL_Disability', known ? ((memberTypes.OPD ?? 0) > 0 ? 'Y' : 'N') : null, { coded: true });
  advise(sagTypes, say);
}

function advise(types: string[] | null, say: Say) {
  say('CL_SAG', types ? 'Y' : 'N', { coded: true });
  if (!types) return;
  const national = types.some((type) => type === 'NNGO' || type === 'LNGO');
  say('CL_SAGNNGOs', national ? 'Y' : 'N', { coded: true });
}

const offered = ['EN', 'FR', 'AR', 'ES', 'RU'];
const asOffered = (codes: readonly string[]) => [
  ...new Set(codes.map((code) => (offered.includes(code.toUpperCase()) ? code.toUpperCase() : 'OTHER'))),
];

function languages({ languages: national, parts }: Facts, say: Say) {
  const local = parts.filter(({ type }) => type === 'subnational_cluster').flatMap((hub) => hub.languages);
  say('CL_LangNameNat', asOffered(national), { coded: true });
  say('CL_LangNameSubnat', asOffered(local), { coded: true, optional: local.length === 0 });
  say('CL_LangOfficialNat', null);
  say('CL_LangTransNat', null);
}
