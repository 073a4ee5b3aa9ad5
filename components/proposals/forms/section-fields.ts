import type { useTranslations } from 'next-intl';
import type { Option } from '#components/ui/field.tsx';
import { mineActionActivities, type ProposalSection, pillars, populationGroups } from '#db/enums.ts';
import type { FieldKind, FieldSpec, SectionSpec } from './section-spec.ts';

type T = ReturnType<typeof useTranslations<never>>;

/** What a section offers that depends on where the proposal is written. */
export type Offered = { organisations: readonly Option[] };

/** The form of one section in the reader's words. */
export function sectionSpec(section: ProposalSection, t: T, offered: Offered): SectionSpec {
  const field = (kind: FieldKind, name: string, more: Partial<FieldSpec> = {}): FieldSpec => {
    const hint = `sectionForm.hints.${section}.${name}` as never;
    return {
      name,
      kind,
      label: t(`proposals.fields.${section}.${name}` as never),
      ...(t.has(hint) && { hint: t(hint) }),
      ...more,
    };
  };
  const text = (name: string) => field('text', name, { wide: true });
  const terms = (noun: string, codes: readonly string[]): Option[] =>
    codes.map((value) => ({ value, label: t(`terms.${noun}.${value}` as never) }));
  const choices = (noun: string, codes: readonly string[]): Option[] =>
    codes.map((value) => ({ value, label: t(`${noun}.${value}` as never) }));
  const label = t(`terms.section.${section}`);

  const specs: Record<ProposalSection, () => SectionSpec> = {
    summary: () => ({
      before: [
        field('line', 'title', { wide: true }),
        field('select', 'organisationId', { options: offered.organisations }),
        field('line', 'partners'),
        text('objective'),
        text('abstract'),
      ],
      after: [],
    }),
    activities: () => ({
      before: [
        field('boxes', 'pillars', { options: terms('pillar', pillars), wide: true }),
        field('boxes', 'activities', { options: terms('pillarActivity', mineActionActivities), wide: true }),
        text('description'),
        field('line', 'imas', { wide: true }),
      ],
      after: [],
    }),
    needs: () => ({ before: [text('text'), field('line', 'source'), field('day', 'sourceOn')], after: [] }),
    people: () => ({
      before: [],
      table: {
        label,
        given: { name: 'group', rows: terms('populationGroup', populationGroups) },
        columns: ['women', 'men', 'girls', 'boys'].map((name) => field('number', name)),
        sums: ['women', 'men', 'girls', 'boys'],
        across: t('sectionForm.total'),
      },
      after: [
        field('number', 'older'),
        field('number', 'disability'),
        field('number', 'inNeed'),
        field('line', 'inNeedSource'),
      ],
    }),
    places: () => ({
      before: [],
      table: {
        label,
        columns: [
          field('place', 'pcode'),
          field('number', 'people'),
          field('number', 'amount'),
          field('line', 'note'),
        ],
        sums: ['people', 'amount'],
      },
      after: [],
    }),
    budget: () => ({
      before: [field('line', 'currency'), field('number', 'rate'), field('day', 'rateOn')],
      table: {
        label,
        columns: [field('line', 'line'), field('number', 'amount')],
        sums: ['amount'],
        inUsd: true,
      },
      after: [],
    }),
    schedule: () => ({
      before: [field('day', 'startsOn'), field('number', 'months'), text('plan')],
      after: [],
    }),
    indicators: () => ({
      before: [],
      table: {
        label,
        columns: [
          field('line', 'indicator'),
          field('line', 'unit'),
          field('number', 'baseline'),
          field('number', 'target'),
          field('line', 'source'),
        ],
      },
      after: [],
    }),
    risks: () => ({
      before: [],
      table: {
        label,
        columns: [
          field('text', 'risk'),
          field('select', 'likelihood', {
            options: choices('proposals.text.levels', ['low', 'medium', 'high']),
          }),
          field('text', 'mitigation'),
        ],
      },
      after: [],
    }),
    gender: () => ({
      before: [
        field('radio', 'marker', { options: choices('sectionForm.markers', ['0', '1', '2', '3', '4']) }),
        field('radio', 'kind', { options: choices('proposals.text.kinds', ['M', 'T']) }),
        text('analysis'),
        text('adapted'),
        text('participation'),
        text('benefits'),
      ],
      after: [],
    }),
    contacts: () => ({
      before: [],
      table: {
        label,
        columns: [
          field('line', 'name'),
          field('line', 'role'),
          field('email', 'email'),
          field('phone', 'phone'),
        ],
      },
      after: [],
    }),
  };
  return specs[section]();
}
