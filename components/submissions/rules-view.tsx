import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { getAppealRules } from '#lib/appeals/rules-queries.ts';
import { moneyInFull } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { whenThere } from './deadline-line.tsx';

type Props = { shown: Awaited<ReturnType<typeof getAppealRules>> };

/** The rules as facts, for whoever reads them. */
export function RulesView({ shown: { rules, criteria, checks } }: Props) {
  const t = useTranslations('submissions.rules');
  const terms = useTranslations('terms.section');
  const locale = useLocale();
  if (!rules) return null;
  const yes = (it: boolean) => (it ? t('yes') : t('no'));
  const when = (instant: string | null) =>
    instant ? whenThere(instant, rules.timeZone, locale) : t('notStated');
  return (
    <>
      <Section title={t('dates')}>
        <DescriptionList
          facts={[
            { term: t('deadline'), detail: when(rules.deadline) },
            { term: t('systemDeadline'), detail: when(rules.systemDeadline) },
          ]}
        />
      </Section>
      <Section title={t('money')}>
        <DescriptionList
          facts={[
            {
              term: t('envelope'),
              detail: rules.envelopeUsd ? moneyInFull(rules.envelopeUsd, locale) : t('notStated'),
            },
            { term: t('reviewersNeeded'), detail: rules.reviewersNeeded },
            { term: t('secondReader'), detail: yes(rules.secondReader) },
            { term: t('hcApproval'), detail: yes(rules.hcApproval) },
            { term: t('strictSums'), detail: yes(rules.strictSums) },
            { term: t('codePattern'), detail: <span className="ltr">{rules.codePattern}</span> },
            {
              term: t('sections'),
              detail: rules.requiredSections.map((it) => terms(it)).join(', ') || t('notStated'),
            },
          ]}
        />
      </Section>
      <Section title={t('criteria')}>
        <DescriptionList facts={criteria.map((it) => ({ term: nameOf(it, locale), detail: it.weight }))} />
      </Section>
      <Section title={t('checks')}>
        <ul>
          {checks.map((it) => (
            <li key={it.id}>{nameOf(it, locale)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
