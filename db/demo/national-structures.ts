import type { Arrangement } from '../enums.ts';
import type { structures } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { pick } from './ids.ts';
import { type OperationSpec, operationSpecs } from './operations.ts';
import type { StructureSpec, Words } from './structure-specs.ts';

/** Operations whose inter-cluster group is on record. */
const withInterCluster = ['AFG', 'BFA', 'COD', 'COL', 'ETH', 'MLI', 'SDN', 'SOM', 'UKR', 'YEM'];

const protectionName: Record<Arrangement, Words> = {
  cluster: ['Protection Cluster', 'Groupe de la protection'],
  aor: ['Protection Cluster', 'Groupe de la protection'],
  sector: ['Protection Sector', 'Secteur de la protection'],
};
const mineActionName: Record<Arrangement, Words> = {
  cluster: ['Mine Action Sub-Cluster', 'Sous-groupe Action contre les mines'],
  aor: ['Mine Action AoR', 'AoR Action contre les mines'],
  sector: ['Mine Action Sub-Sector', 'Sous-secteur Action contre les mines'],
};
const regionalName: [protection: Words, mineAction: Words] = [
  ['Regional Protection Working Group', 'Groupe de travail régional sur la protection'],
  ['Mine Action Working Group', 'Groupe de travail Action contre les mines'],
];

const named = ({ en, of }: OperationSpec, [english, french]: Words): Words => [
  `${en.replace(' (regional)', '')} ${english}`,
  `${french} ${of}`,
];

const notes: Record<string, string> = {
  BFA: 'Le groupe se réunit à distance quand la route de Kaya est fermée.',
  COD: 'Le relais de Goma travaille depuis Bukavu depuis la réinstallation du bureau.',
  MLI: 'La transition vers l’autorité nationale est à l’étude.',
  SDN: 'The sub-cluster works from Port Sudan since the move out of Khartoum.',
  'SYR-GZ': 'Work is being handed over to Damascus.',
  UKR: 'Co-led by an NGO; the authority chairs every third meeting.',
};

const phases: Record<string, StructureSpec['phases']> = {
  'SYR-GZ': [['in_transition', 'm-5', 'Transition plan (sample)']],
  LBN: [['in_transition', 'm-3']],
};

function meets({ locale, seat, code }: OperationSpec) {
  const hour = 9 + pick(code, 6);
  const day = pick(`${code}/day`, 4);
  const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'][day];
  const french = ['lundi', 'mardi', 'mercredi', 'jeudi'][day];
  if (code === 'SDN') return 'Every second Tuesday, 10:00 Port Sudan';
  return locale === 'fr'
    ? `Un ${french} sur deux, ${hour}\u00a0h, ${seat}`
    : `Every second ${english}, ${hour}:00 ${seat}`;
}

/** A paper that no folder holds. */
const sample = ({ code, locale }: OperationSpec, [en, fr]: Words) =>
  locale === 'fr' ? `${fr} ${code} (exemple)` : `${en} ${code} (sample)`;

const facts =
  (spec: OperationSpec) =>
  ({ year, on }: Calendar): Partial<typeof structures.$inferInsert> => ({
    arrangement: spec.arrangement,
    languages: spec.languages,
    meets: meets(spec),
    mailingList: `${spec.code.toLowerCase()}-ma@example.org`,
    nextMeetingOn: on(1 + pick(`${spec.code}/meeting`, 14)),
    torYear: year - pick(`${spec.code}/tor`, 4),
    torDocument: sample(spec, ['Terms of reference', 'Mandat']),
    strategyYear: year - 1 - pick(`${spec.code}/strategy`, 3),
    strategyDocument: sample(spec, ['Strategy', 'Stratégie']),
    ccpmStatus:
      pick(`${spec.code}/ccpm`, 4) > 0 ? 'completed' : pick(spec.code, 2) ? 'planned' : 'not_planned',
    ccpmYear: pick(`${spec.code}/ccpm`, 4) > 0 ? year - 1 : null,
    ccpmScore: pick(`${spec.code}/ccpm`, 4) > 0 ? 18 + pick(`${spec.code}/score`, 78) : null,
  });

/** Protection Cluster, mine action below it, and the inter-cluster group that both sit in. */
function structuresOf(spec: OperationSpec): StructureSpec[] {
  const { code, en, of, arrangement, seat, since, lead, coLead } = spec;
  const common = { operation: code, location: seat, since };
  const group = `${code}/ICCG`;
  const sitsWith = withInterCluster.includes(code) ? { sitsWith: group } : {};
  const protection: StructureSpec = {
    ...common,
    ...sitsWith,
    key: `${code}/PC`,
    type: arrangement ? 'national_protection_cluster' : 'working_group',
    cluster: 'PRO',
    name: named(spec, arrangement ? protectionName[arrangement] : regionalName[0]),
    parent: 'GPC',
    lead: 'UNHCR',
    ...(code === 'SDN' && { coLead: 'sample' }),
    facts: () => ({
      arrangement: arrangement === 'aor' ? 'cluster' : arrangement,
      languages: spec.languages,
    }),
  };
  const mineAction: StructureSpec = {
    ...common,
    ...sitsWith,
    key: code,
    type: arrangement ? 'national_sub_cluster' : 'working_group',
    cluster: 'PRO-MIN',
    name: named(spec, arrangement ? mineActionName[arrangement] : regionalName[1]),
    parent: `${code}/PC`,
    supported: true,
    lead,
    ...(coLead && { coLead }),
    ...(code === 'SDN' && { coLeadUntil: 'e+4' }),
    ...(phases[code] && { phases: phases[code] }),
    ...(notes[code] && { note: notes[code] }),
    facts: facts(spec),
  };
  const interCluster: StructureSpec = {
    ...common,
    key: group,
    type: 'inter_cluster_group',
    name: [`${en} Inter-Cluster Coordination Group`, `Groupe de coordination intersectorielle ${of}`],
    lead: 'OCHA',
  };
  return 'sitsWith' in sitsWith ? [protection, mineAction, interCluster] : [protection, mineAction];
}

export const nationalStructures: StructureSpec[] = operationSpecs.flatMap(structuresOf);
