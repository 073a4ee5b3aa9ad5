import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Status } from '#components/ui/status.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Props = {
  structure: StructureShown;
  hrefOf: (id: string) => string;
  asOf: string;
  /** Whoever may not edit it, and serves there. */
  proposes: boolean;
};

/** The way down to it, what it is, and what this reader may do with it. */
export function StructureHead({ structure, hrefOf, asOf, proposes }: Props) {
  const said = useTranslations('confirm');
  const t = useTranslations('structures');
  const terms = useTranslations('terms');
  const common = useTranslations('common.actions');
  const locale = useLocale();
  const { may, phase, phaseSince, archived } = structure;
  const path = `/structures/${structure.id}`;
  const crumbs = [
    { href: '/structures', label: t('title') },
    ...structure.above.map((it) => ({ href: hrefOf(it.id), label: nameOf(it, locale) })),
  ];
  const leads = structure.leads.filter((lead) => lead.role === 'cluster_lead_agency');
  const type = terms(`structureType.${structure.type}`);
  const stands = phase
    ? t(`stands.${phase}`, { type, date: plainDate(phaseSince, locale) })
    : t('stands.notYet', { type, date: plainDate(structure.phases[0]?.since, locale) });
  const led =
    leads.length > 0 && t('ledBy', { names: leads.map((it) => shortNameOf(it, locale)).join(', ') });
  return (
    <PageHead
      title={nameOf(structure, locale)}
      {...(structure.acronym && { code: structure.acronym })}
      lead={led ? `${stands} ${led}` : stands}
      crumbs={crumbs}
      status={
        archived && (
          <Status tone="neutral" icon="lock" chip>
            {t('archived')}
          </Status>
        )
      }
    >
      {proposes && !may.edit && (
        <ButtonLink href={`/changes/new?structure=${structure.id}`}>{said('propose')}</ButtonLink>
      )}
      <PrintButton>{common('print')}</PrintButton>
      <ButtonLink href={addressWith(`${path}/contacts`, { asOf })}>{t('contacts.title')}</ButtonLink>
      {may.end && !archived && (
        <ButtonLink href={`${path}/end`}>
          {phase === 'deactivated' ? t('archive.action') : t('end.action')}
        </ButtonLink>
      )}
      {may.archive && archived && <ButtonLink href={`${path}/end`}>{t('archive.back')}</ButtonLink>}
      {may.edit && (
        <ButtonLink href={`${path}/edit`} icon="pencil" tone="primary">
          {t('edit.action')}
        </ButtonLink>
      )}
    </PageHead>
  );
}
