import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { languageName, languageNames } from '#components/roster/words.ts';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import type { IconName } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ChangeStatus, ChangeSubject } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import type { ChangeRequest } from '#lib/roster/changes/schema.ts';

type Change = z.input<typeof ChangeRequest>;
type Props = { changes: readonly Change[]; form: FormPage };

/** What is to become what, who asks, and the decision, one click away. */
export function ChangeTable({ changes, form }: Props) {
  const t = useTranslations('changes');
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('columns.what')}</ColumnHead>
        <ColumnHead>{t('columns.change')}</ColumnHead>
        <ColumnHead>{t('columns.who')}</ColumnHead>
        <ColumnHead>{t('columns.state')}</ColumnHead>
        <ColumnHead>{t('columns.act')}</ColumnHead>
      </TableHead>
      <TableBody>
        {changes.map((change) => (
          <Row key={change.id} change={change} form={form} />
        ))}
      </TableBody>
    </Table>
  );
}

const paths: Record<ChangeSubject, string | null> = {
  person: '/people',
  contact: null,
  assignment: '/assignments',
  post: '/posts',
  structure: '/structures',
};

function Row({ change, form }: { change: Change; form: FormPage }) {
  const t = useTranslations('changes');
  const locale = useLocale();
  const { subjectType, subjectId, personId, label, proposer, createdAt, note, reason, overtaken } = change;
  const path = subjectType === 'contact' ? `/people/${personId}` : `${paths[subjectType]}/${subjectId}`;
  const name = label?.[fullLocale(locale)];
  return (
    <TableRow>
      <RowHead>
        {name ? <Link href={path}>{name}</Link> : <span className="mute">{t('gone')}</span>}
        <span className="block xs mute font-normal">{t(`subject.${subjectType}`)}</span>
      </RowHead>
      <Cell label={t('columns.change')}>
        <div>
          <Wishes change={change} />
          {note && <span className="block whitespace-pre-line">{note}</span>}
          {overtaken && (
            <Status tone="warning" icon="triangle">
              {t('overtaken')}
            </Status>
          )}
        </div>
      </Cell>
      <Cell label={t('columns.who')}>
        {t('by', { name: proposer ?? t('themselves'), date: plainDate(createdAt, locale) })}
      </Cell>
      <Cell label={t('columns.state')}>
        <div>
          <State status={change.status} />
          {reason && <span className="block">{reason}</span>}
        </div>
      </Cell>
      <Cell label={t('columns.act')}>
        <Moves change={change} form={form} name={name ?? ''} />
      </Cell>
    </TableRow>
  );
}

const looks: Record<ChangeStatus, [Tone, IconName]> = {
  open: ['neutral', 'clock'],
  accepted: ['success', 'check'],
  declined: ['critical', 'refused'],
  withdrawn: ['neutral', 'revise'],
};

function State({ status }: { status: ChangeStatus }) {
  const t = useTranslations('changes.status');
  const [tone, icon] = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(status)}
    </Status>
  );
}

function Wishes({ change: { proposed, overtaken } }: { change: Change }) {
  const t = useTranslations('changes');
  const said = useSaid();
  return Object.entries(proposed).map(([name, { from, to, now }]) => {
    const key = `fields.${name}` as 'fields.value';
    const moved = overtaken && JSON.stringify(now ?? null) !== JSON.stringify(from ?? null);
    return (
      <span className="block" key={name}>
        <span className="mute">{t.has(key) ? t(key) : name}</span>{' '}
        {(from ?? to) !== null && (
          <>
            <del>{said(name, from)}</del> <ins>{said(name, to)}</ins>
          </>
        )}{' '}
        {moved && <b className="b">{t('now', { value: said(name, now) })}</b>}
      </span>
    );
  });
}

function useSaid() {
  const t = useTranslations('changes');
  const codes = useTranslations('roster.codes');
  const locale = useLocale();
  const coded: Record<string, (text: string) => string> = {
    until: (text) => plainDate(text, locale),
    left: (text) => plainDate(text, locale),
    staffingCode: (text) => (codes.has(text as 'DH') ? codes(text as 'DH') : text),
    preferredLanguage: (text) => languageName(locale, text),
  };
  return (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (Array.isArray(value)) return languageNames(locale, value.map(String)) || t('nothing');
    return coded[name]?.(String(value)) ?? String(value);
  };
}

function Moves({ change, form, name }: { change: Change; form: FormPage; name: string }) {
  const t = useTranslations('changes');
  const { id, version, subjectVersion, moves } = change;
  const values = { version: String(version) };
  return (
    <span className="flex gap-3">
      {moves.includes('accept') && (
        <ActForm
          form={form}
          action={`/changes/${id}/acceptance`}
          values={{ ...values, subjectVersion: String(subjectVersion) }}
          small
          label={t('acceptNamed', { name })}
        >
          {t('accept')}
        </ActForm>
      )}
      {moves.includes('decline') && (
        <ButtonLink href={`/changes?decline=${id}`} small aria-label={t('declineNamed', { name })}>
          {t('decline')}
        </ButtonLink>
      )}
      {moves.includes('withdraw') && (
        <ActForm
          form={form}
          action={`/changes/${id}/withdrawal`}
          values={values}
          small
          label={t('withdrawNamed', { name })}
        >
          {t('withdraw')}
        </ActForm>
      )}
    </span>
  );
}
