import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Status } from '#components/ui/status.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { OperationShown } from '#lib/operations/queries.ts';
import type { StructureOnLine } from '#lib/structures/tree.ts';

type Props = { operation: OperationShown; structures: readonly StructureOnLine[]; day: string };

/** Which structure coordinates mine action here, and within what; what this reader may do. */
export function OperationHead({ operation, structures, day }: Props) {
  const t = useTranslations('operations');
  const survey = useTranslations('survey');
  const reporting = useTranslations('reporting');
  const activities = useTranslations('activities');
  const locale = useLocale();
  const { id, may, until } = operation;
  const path = `/operations/${id}`;
  return (
    <>
      <PageHead
        title={nameOf(operation, locale)}
        code={operation.code}
        lead={useLead(structures)}
        crumbs={[{ href: '/operations', label: t('title') }]}
        status={
          until && (
            <Status tone="neutral" icon="lock" chip>
              {t('closed', { date: plainDate(until, locale) })}
            </Status>
          )
        }
      >
        <PrintButton>{t('print')}</PrintButton>
        <ButtonLink href={`${path}/activities`}>{activities('title')}</ButtonLink>
        {may.survey && <ButtonLink href={`${path}/survey`}>{survey('open')}</ButtonLink>}
        {may.edit && <ButtonLink href={`${path}/reporting`}>{reporting('title')}</ButtonLink>}
        {may.close && <ButtonLink href={`${path}/close`}>{t('close.action')}</ButtonLink>}
        {may.edit && (
          <ButtonLink href={`${path}/edit`} icon="pencil" tone="primary">
            {t('edit.action')}
          </ButtonLink>
        )}
      </PageHead>
      <Filters
        action={path}
        label={t('asOfForm')}
        asOf={<DateField name="asOf" label={t('filters.asOf')} defaultValue={day} className="asof" />}
      />
    </>
  );
}

/** "Sudan Mine Action Sub-Cluster within the Sudan Protection Cluster. Led by UNMAS." */
function useLead(structures: readonly StructureOnLine[]): string {
  const t = useTranslations('operations.led');
  const locale = useLocale();
  const main =
    structures.find((it) => it.matched && it.links.supported_by) ??
    structures.find((it) => it.type === 'national_sub_cluster');
  if (!main) return t('none');
  const parent = structures.find((it) => it.id === main.parentId);
  const name = nameOf(main, locale);
  const names = main.leads.map((lead) => shortNameOf(lead, locale)).join(', ');
  const where = parent ? t('within', { name, parent: nameOf(parent, locale) }) : t('alone', { name });
  return names ? `${where} ${t('by', { names })}` : where;
}
