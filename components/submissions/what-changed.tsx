import { useLocale, useTranslations } from 'next-intl';
import { Section } from '#components/ui/section.tsx';
import type { ProposalSection } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Change, SectionChanges } from '#lib/submissions/compare.ts';

type Props = {
  number: number;
  changes: readonly SectionChanges[];
  placeNames: Record<string, string>;
  /** The points that were raised of the earlier version, with their answers, beside what changed. */
  points: readonly {
    number: number;
    section: string;
    body: string;
    done: boolean | null;
    reply: string | null;
  }[];
};

/** Point, answer and what changed, section by section, in one place. */
export function WhatChanged({ number, changes, placeNames, points }: Props) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.section');
  const count = changes.reduce((sum, it) => sum + it.changes.length, 0);
  const legend = (
    <>
      <ins>{t('added')}</ins> <del>{t('removed')}</del> {t('changesIn', { count })}
    </>
  );
  return (
    <Section title={t('changed', { number })} id="changed" note={legend}>
      {changes.length === 0 && <p>{t('nothingChanged')}</p>}
      {changes.map(({ section, changes: found }) => (
        <div key={section}>
          <h3 className="b mt-4">{terms(section)}</h3>
          {points
            .filter((point) => point.section === section)
            .map((point) => (
              <p key={point.number} className="sm mute">
                <b className="b">{point.number}.</b> {point.body} <span aria-hidden="true">→</span>{' '}
                <b className="b">
                  {point.done === null ? t('unanswered') : point.done ? t('done') : t('notDone')}
                </b>
                {point.reply && `. ${point.reply}`}
              </p>
            ))}
          {found.map((change, at) => (
            <OneChange
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, and two rows may bear one name
              key={at}
              section={section}
              change={change}
              placeNames={placeNames}
            />
          ))}
        </div>
      ))}
    </Section>
  );
}

type OneProps = { section: ProposalSection; change: Change; placeNames: Record<string, string> };

function OneChange({ section, change, placeNames }: OneProps) {
  const t = useTranslations('submissions');
  const field = useFieldName(section);
  const shown = useShown();
  const terms = useTranslations('terms.populationGroup');
  if (change.kind === 'text')
    return (
      <div className="diff">
        <span className="xs mute block">{field(change.field)}</span>
        <Words parts={change.parts} />
      </div>
    );
  if (change.kind === 'value')
    return (
      <div className="diff">
        <span className="xs mute block">{field(change.field)}</span>
        <Removed>{shown(change.field, change.before)}</Removed>{' '}
        <Added>{shown(change.field, change.after)}</Added>
      </div>
    );
  const group = ['IDP', 'RET', 'REF', 'HST', 'OOC'].find((it) => it === change.name);
  const name = group ? terms(group as 'IDP') : (placeNames[change.name] ?? change.name);
  return (
    <div className="diff">
      <span className="b block">
        {change.state === 'added' ? (
          <Added>{name}</Added>
        ) : change.state === 'removed' ? (
          <Removed>{name}</Removed>
        ) : (
          name
        )}
        {change.state !== 'changed' && (
          <span className="xs mute">
            {' '}
            {change.state === 'added' ? t('one.rowAdded') : t('one.rowRemoved')}
          </span>
        )}
      </span>
      {change.cells
        .filter((cell) => cell.before !== null || cell.after !== null)
        .map((cell) => (
          <span key={cell.field} className="block sm">
            <span className="mute">{field(cell.field)}</span>{' '}
            {cell.before !== null && <Removed>{shown(cell.field, cell.before)}</Removed>}{' '}
            {cell.after !== null && <Added>{shown(cell.field, cell.after)}</Added>}
          </span>
        ))}
    </div>
  );
}

function Added({ children }: { children: string }) {
  const t = useTranslations('submissions.one');
  return (
    <ins>
      <span className="vh">{t('ins')}</span>
      {children}
    </ins>
  );
}

function Removed({ children }: { children: string }) {
  const t = useTranslations('submissions.one');
  return (
    <del>
      <span className="vh">{t('del')}</span>
      {children}
    </del>
  );
}

/** So many characters of what stayed are shown on each side of a change. */
const around = 160;

/** What stayed between two changes, shortened to its ends. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= around * 2) return text;
  const head = first ? '' : `${text.slice(0, around)}`;
  const tail = last ? '' : text.slice(-around);
  return `${head} … ${tail}`;
}

function Words({ parts }: { parts: Extract<Change, { kind: 'text' }>['parts'] }) {
  let at = 0;
  return parts.map(({ kind, text }, index) => {
    const key = `${at}`;
    at += text.length + 1;
    if (kind === 'added') return <Added key={key}>{text}</Added>;
    if (kind === 'removed') return <Removed key={key}>{text}</Removed>;
    return <span key={key}>{shortened(text, index === 0, index === parts.length - 1)}</span>;
  });
}

function useFieldName(section: ProposalSection) {
  const t = useTranslations('proposals.fields');
  return (name: string) => t(`${section}.${name}` as 'summary.title');
}

const plainly = (value: unknown, locale: Locale): string => {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plainDate(text, locale);
  return /^\d{1,15}(\.\d+)?$/.test(text) ? Number(text).toLocaleString(locale) : text;
};

/** A value as people read it: numbers with their separators, days in words, codes by their names. */
function useShown() {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const levels = useTranslations('proposals.text.levels');
  const coded: Record<string, (value: unknown) => string> = {
    pillars: (value) => (value as string[]).map((it) => terms(`pillar.${it as 'eore'}`)).join(', '),
    activities: (value) => (value as string[]).map((it) => terms(`pillarActivity.${it as 'NTS'}`)).join(', '),
    likelihood: (value) => levels(value as 'low'),
    phone: String,
  };
  return (field: string, value: unknown): string => {
    if (value === null || value === '') return t('empty');
    return (coded[field] ?? ((it: unknown) => plainly(it, locale)))(value);
  };
}
