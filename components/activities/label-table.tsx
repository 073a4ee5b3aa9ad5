import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { MineActionLabelKind } from '#db/enums.ts';

type Label = {
  id: string;
  label: string;
  within: boolean;
  note: string | null;
  inUse: boolean;
  version: number;
};
type Props = { labels: readonly Label[]; kind: MineActionLabelKind; form: FormPage };

/** One that is no longer used stays in sight, so that it can be used again. */
export function LabelTable({ labels, kind, form }: Props) {
  const t = useTranslations('labels');
  return (
    <Table label={t(`kind.${kind}`)} records tight className="mt-3">
      <TableHead>
        <ColumnHead>{t('columns.label')}</ColumnHead>
        <ColumnHead>{t('columns.match')}</ColumnHead>
        <ColumnHead>{t('columns.note')}</ColumnHead>
        <ColumnHead>{t('columns.use')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('columns.act')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {labels.map((it) => (
          <LabelRow key={it.id} it={it} kind={kind} form={form} />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = Omit<Props, 'labels'> & { it: Label };

function LabelRow({ it: { id, label, within, note, inUse, version }, kind, form }: RowProps) {
  const t = useTranslations('labels');
  const act = inUse ? t('end') : t('again');
  return (
    <TableRow>
      <RowHead>
        <bdi>{label}</bdi>
      </RowHead>
      <Cell label={t('columns.match')}>{within ? t('within') : t('whole')}</Cell>
      <Cell label={t('columns.note')}>
        <bdi>{note ?? '–'}</bdi>
      </Cell>
      <Cell label={t('columns.use')} className="nw">
        <Status tone={inUse ? 'success' : 'neutral'} icon={inUse ? 'check' : 'dash'}>
          {inUse ? t('used') : t('unused')}
        </Status>
      </Cell>
      <Cell className="end">
        <ActForm
          form={form}
          action={`/mine-action-labels/${id}/use`}
          to={`/imports/labels?kind=${kind}`}
          values={{ version: String(version), inUse: String(!inUse) }}
          tone="quiet"
          small
          label={`${act} ${label}`}
        >
          {act}
        </ActForm>
      </Cell>
    </TableRow>
  );
}
