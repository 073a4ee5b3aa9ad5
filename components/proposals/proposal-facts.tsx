import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { moment } from '#lib/i18n/format.ts';
import { languageWithin, nameOf } from '#lib/i18n/name-of.ts';
import type { ProposalShown } from '#lib/proposals/queries.ts';

/** Where a proposal belongs, who may see it, and where it comes from. */
export function ProposalFacts({ proposal }: { proposal: ProposalShown }) {
  const t = useTranslations('proposals.page');
  const locale = useLocale();
  const { operation, organisation, language, updatedAt, copiedFromId } = proposal;
  return (
    <Section title={t('facts')}>
      <DescriptionList
        facts={[
          ...(organisation
            ? [
                {
                  term: t('applicant'),
                  detail: (
                    <Link href={`/organisations/${organisation.id}`}>{nameOf(organisation, locale)}</Link>
                  ),
                },
              ]
            : []),
          ...(operation
            ? [
                {
                  term: t('operation'),
                  detail: <Link href={`/operations/${operation.id}`}>{nameOf(operation, locale)}</Link>,
                },
              ]
            : []),
          { term: t('language'), detail: languageWithin(language, locale) },
          { term: t('lastWritten'), detail: moment(updatedAt, locale) },
          ...(copiedFromId
            ? [
                {
                  term: t('copied'),
                  detail: <Link href={`/proposals/${copiedFromId}`}>{t('earlier')}</Link>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
