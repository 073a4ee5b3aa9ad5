import { useLocale, useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { type BulkKind, type BulkRefusal, type BulkRowShown, sendsMails } from '#lib/roster/bulk/schema.ts';
import { usePostTitle } from '../post-title.tsx';
import { fullName, nameIn } from '../words.ts';

type Row = BulkRowShown & { undone?: boolean | null };
type Props = {
  rows: readonly Row[];
  act: BulkKind;
  label: string;
  /** It was done: what stood before is past. */
  done?: boolean;
};

/** Each row as it is and as it would be, or why it is left. */
export function BulkTable({ rows, act, label, done }: Props) {
  const t = useTranslations('bulk.columns');
  const [before, next] = done ? [t('before'), t('after')] : [t('now'), t('next')];
  const after = sendsMails(act) ? t('mail') : next;
  return (
    <Table label={label} records tight>
      <TableHead>
        <ColumnHead>{t('record')}</ColumnHead>
        <ColumnHead>{before}</ColumnHead>
        <ColumnHead>{after}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, at) => (
          // Two rows may be of one post, and nothing is known of one that is not found.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their places
          <TableRow key={at}>
            <RowHead>
              <Name row={row} />
            </RowHead>
            <Cell label={before}>
              <Side side={row.before} act={act} />
            </Cell>
            <Cell label={after}>
              <Next row={row} act={act} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Name({ row: { post, person } }: { row: Row }) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle();
  const name = person && fullName(person);
  const place = post && `${title(post)}, ${nameIn(locale, post.structure)}`;
  if (!name && !place) return '–';
  return (
    <>
      {name ?? place}
      {name && place && <span className="mute xs block font-normal">{place}</span>}
      {!name && !place && t('nameHidden')}
    </>
  );
}

function Side({ side, act }: { side: Row['before']; act: BulkKind }) {
  const t = useTranslations('bulk');
  const terms = useTranslations('terms.sharing');
  const locale = useLocale();
  if (act === 'sharing') return side.sharing ? terms(side.sharing) : '–';
  if (act === 'ask') return '–';
  if (act === 'remind') {
    const known = [
      side.asked && t('askedOn', { date: plainDate(side.asked, locale) }),
      side.until && t('untilIs', { date: plainDate(side.until, locale) }),
    ];
    return known.filter(Boolean).join('; ') || '–';
  }
  if (side.until === undefined) return '–';
  return side.until ? t('untilIs', { date: plainDate(side.until, locale) }) : t('open');
}

function Next({ row, act }: { row: Row; act: BulkKind }) {
  const t = useTranslations('bulk');
  const { after, refusal, undone } = row;
  if (refusal) return <Left refusal={refusal} undone={undone} act={act} />;
  if (undone)
    return (
      <Status tone="neutral" icon="dash">
        {t(act === 'remind' ? 'state.withdrawn' : 'state.undone')}
      </Status>
    );
  if (act === 'ask') return t('askNow');
  if (act === 'remind') return <Reminder waits={after?.waits} />;
  return <b className="b">{after && <Side side={after} act={act} />}</b>;
}

/** Why a row was left: by the act, or by whoever undid it. */
function Left({ refusal, undone, act }: Pick<Row, 'undone'> & { refusal: BulkRefusal; act: BulkKind }) {
  const t = useTranslations('bulk');
  const kept = act === 'remind' ? t('state.gone') : t('state.kept');
  return (
    <Status tone="warning" icon="triangle">
      {undone === false ? kept : t(sendsMails(act) ? 'noMail' : 'stays')}. {t(`why.${refusal}`)}
    </Status>
  );
}

/** Before: what would be sent. After: whether it has left. */
function Reminder({ waits }: { waits: boolean | undefined }) {
  const t = useTranslations('bulk');
  if (waits === undefined) return t('remindNow');
  return waits ? (
    <Status tone="neutral" icon="clock">
      {t('waits')}
    </Status>
  ) : (
    t('left')
  );
}
