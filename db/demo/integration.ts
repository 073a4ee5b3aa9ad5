import { type IntegrationAnswer, type IntegrationItem, integrationItems } from '../enums.ts';
import type { integrationChecks } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { idOf, pick } from './ids.ts';
import { operationSpecs, scopeOf } from './operations.ts';
import type { Words } from './structure-specs.ts';

/** What shows an answer: every word of it is invented, and says so. */
const evidence: Record<IntegrationItem, Record<'yes' | 'partly' | 'no', Words>> = {
  cluster_member: {
    yes: ['In the cluster’s list of members (sample)', 'Figure sur la liste des membres du groupe (exemple)'],
    partly: ['Invited, does not report yet (sample)', 'Invité, ne rend pas encore compte (exemple)'],
    no: ['Not in the list of members (sample)', 'Absent de la liste des membres (exemple)'],
  },
  in_response_plan: {
    yes: [
      'A section of its own in the protection chapter (sample)',
      'Une section propre dans le chapitre protection (exemple)',
    ],
    partly: ['Figures, but no text (sample)', 'Des chiffres, mais pas de texte (exemple)'],
    no: ['Left out of the chapter (sample)', 'Absent du chapitre (exemple)'],
  },
  in_inter_cluster_group: {
    yes: ['Sits in the group itself (sample)', 'Siège lui-même dans le groupe (exemple)'],
    partly: [
      'Through the protection cluster (sample)',
      'Par l’intermédiaire du groupe de la protection (exemple)',
    ],
    no: ['Never invited so far (sample)', 'Jamais invité à ce jour (exemple)'],
  },
  shared_assessments: {
    yes: [
      'Questions on explosive ordnance in the joint survey (sample)',
      'Questions sur les engins explosifs dans l’enquête commune (exemple)',
    ],
    partly: ['One question only (sample)', 'Une seule question (exemple)'],
    no: ['Assessments of its own (sample)', 'Des évaluations séparées (exemple)'],
  },
  co_located: {
    yes: ['In the same office as the cluster (sample)', 'Dans les mêmes bureaux que le groupe (exemple)'],
    partly: ['In the hubs, not in the capital (sample)', 'Dans les relais, pas dans la capitale (exemple)'],
    no: ['In another part of town (sample)', 'Dans un autre quartier (exemple)'],
  },
};

const sources: Words[] = [
  ['Cluster coordinator, by e-mail (sample)', 'Coordination du groupe, par courriel (exemple)'],
  ['Minutes of the cluster (sample)', 'Procès-verbal du groupe (exemple)'],
  ['Country visit (sample)', 'Mission dans le pays (exemple)'],
];

/** Mostly yes, as such lists are; a few are not known, and some were answered differently before. */
function answerOf(name: string): IntegrationAnswer {
  const at = pick(name, 10);
  return at < 5 ? 'yes' : at < 7 ? 'partly' : at < 9 ? 'no' : 'unknown';
}

const worse: Partial<Record<IntegrationAnswer, IntegrationAnswer>> = { yes: 'partly', partly: 'no' };

export const integrationCheckRows = ({ on }: Calendar): (typeof integrationChecks.$inferInsert)[] =>
  operationSpecs.flatMap(({ code, locale }) =>
    integrationItems.flatMap((item) => {
      const name = `${code}/${item}`;
      const told = ([en, fr]: Words) => (locale === 'fr' ? fr : en);
      const check = (answer: IntegrationAnswer, months: number) => ({
        id: idOf('integration', `${name}/${months}`),
        item,
        answer,
        since: on(`m${-months}`),
        evidence: answer === 'unknown' ? null : told(evidence[item][answer]),
        source: told(sources[pick(`${name}/source`, sources.length)] ?? ['', '']),
        ...scopeOf(code),
      });
      const answer = answerOf(name);
      const before = worse[answer];
      const recent = 2 + pick(`${name}/since`, 9);
      return [
        ...(before && pick(`${name}/before`, 3) === 0 ? [check(before, recent + 9)] : []),
        check(answer, recent),
      ];
    }),
  );
