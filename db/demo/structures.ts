import type {
  structureAgencies,
  structureLinks,
  structureMembers,
  structurePhases,
  structures,
} from '../schema/index.ts';
import type { Calendar, When } from './days.ts';
import { idOf, pick } from './ids.ts';
import { nationalStructures } from './national-structures.ts';
import { openScopeOf, scopeOf } from './operations.ts';
import { authorityOf, localOf, organisationId } from './organisations.ts';
import {
  extraLinks,
  globalStructures,
  hubSpecs,
  otherStructures,
  type StructureSpec,
} from './structure-specs.ts';

export const structureSpecs: StructureSpec[] = [
  ...globalStructures,
  ...nationalStructures,
  ...hubSpecs,
  ...otherStructures,
];
const specs = new Map(structureSpecs.map((spec) => [spec.key, spec]));

/** The spec of a structure that must be there: a slip in these tables ends the seed. */
export function structureSpec(key: string): StructureSpec {
  const spec = specs.get(key);
  if (!spec) throw new Error(`The demo world has no structure ${key}`);
  return spec;
}

export const structureId = (key: string) => idOf('structure', structureSpec(key).key);

export const structureRows = (day: Calendar): (typeof structures.$inferInsert)[] =>
  structureSpecs.map((spec) => ({
    id: structureId(spec.key),
    type: spec.type,
    clusterCode: spec.cluster ?? null,
    nameEn: spec.name[0],
    nameFr: spec.name[1],
    acronym: spec.acronym ?? null,
    location: spec.location ?? null,
    note: spec.note ?? null,
    ...spec.facts?.(day),
    ...openScopeOf(spec.operation),
  }));

export const structurePhaseRows = ({ on }: Calendar): (typeof structurePhases.$inferInsert)[] =>
  structureSpecs.flatMap(({ key, operation, since, phases = [] }) =>
    [['activated', since] as const, ...phases].map(([phase, from, document = null]) => ({
      id: idOf('phase', `${key}/${phase}`),
      structureId: structureId(key),
      phase,
      since: on(from),
      document,
      ...openScopeOf(operation),
    })),
  );

type Link = [
  from: string,
  type: (typeof extraLinks)[number][1],
  to: string,
  since: When,
  until?: When,
  note?: string,
];

/** The tree, the technical line to the global AoR, and the rest. */
const links = (): Link[] => [
  ...structureSpecs.flatMap(({ key, parent, since }): Link[] =>
    parent ? [[key, 'part_of', parent, since]] : [],
  ),
  ...structureSpecs.flatMap(({ key, supported, since }): Link[] =>
    supported ? [[key, 'supported_by', 'MA', since]] : [],
  ),
  ...structureSpecs.flatMap(({ key, sitsWith, since }): Link[] =>
    sitsWith ? [[key, 'member_of', sitsWith, since]] : [],
  ),
  ...extraLinks,
];

export const structureLinkRows = ({ on }: Calendar): (typeof structureLinks.$inferInsert)[] =>
  links().map(([from, type, to, since, until, note = null]) => ({
    id: idOf('link', `${from}/${type}/${to}`),
    fromId: structureId(from),
    toId: structureId(to),
    type,
    since: on(since),
    until: until === undefined ? null : on(until),
    note,
    ...scopeOf(structureSpec(from).operation ?? structureSpec(to).operation),
  }));

export const structureAgencyRows = ({ on }: Calendar): (typeof structureAgencies.$inferInsert)[] =>
  structureSpecs.flatMap(({ key, operation, since, lead, coLead, coLeadUntil }) => {
    const common = { structureId: structureId(key), ...openScopeOf(operation) };
    const agency = (role: 'cluster_lead_agency' | 'co_lead_agency', name: string, from: When) => ({
      ...common,
      id: idOf('agency', `${key}/${role}/${name}`),
      organisationId: organisationId(name),
      role,
      since: on(from),
    });
    return [
      ...(lead ? [agency('cluster_lead_agency', lead, since)] : []),
      ...(coLead
        ? [
            {
              ...agency('co_lead_agency', coLead, operation ? -287 : since),
              until: coLeadUntil === undefined ? null : on(coLeadUntil),
              mou: pick(key, 3) > 0,
            },
          ]
        : []),
    ];
  });

const partners = [
  'UNICEF',
  'UNHCR',
  'OCHA',
  'UNDP',
  'sample',
  'exemple',
  'muster',
  'specimen',
  'placeholder',
  'modele',
  'ICRC',
  'IOM',
];

/** Sudan has eleven members and its Kassala hub four; others differ by their name. */
function membersOf({ key, operation, type, lead }: StructureSpec): string[] {
  if (key === 'SDN/Kassala') return ['sample', 'UNICEF', 'muster', localOf('SDN')];
  if (key === 'SAG') return ['UNMAS', 'UNICEF', 'UNDP', 'sample', 'exemple', 'GICHD'];
  if (key === 'TT') return ['UNICEF', 'GICHD', 'ICRC', 'muster', 'sample', 'institute'];
  if (!operation || (type !== 'national_sub_cluster' && key !== 'LCB')) return [];
  const from = pick(key, partners.length);
  const rotated = [...partners.slice(from), ...partners.slice(0, from)].filter((it) => it !== lead);
  const own = key === 'LCB' ? [] : [authorityOf(operation), localOf(operation)];
  const count = key === 'SDN' ? 8 : 2 + pick(`${key}/members`, 7);
  return [...(lead ? [lead] : []), ...own, ...rotated.slice(0, count)];
}

export const structureMemberRows = ({ on }: Calendar): (typeof structureMembers.$inferInsert)[] =>
  structureSpecs.flatMap((spec) =>
    membersOf(spec).map((name, index) => ({
      id: idOf('member', `${spec.key}/${name}`),
      structureId: structureId(spec.key),
      organisationId: organisationId(name),
      active: pick(`${spec.key}/${name}`, 7) > 0,
      since: index < 3 ? on(spec.since) : on(`m${-2 - pick(`${name}/${spec.key}`, 16)}`),
      until: index === 7 && spec.key !== 'SDN' ? on('e-1') : null,
      ...scopeOf(spec.operation),
    })),
  );
