import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { toneClass } from '#components/ui/status.tsx';
import { type SubmissionStatus, submissionStatuses } from '#db/enums.ts';
import type { getAppealRules } from '#lib/appeals/rules-queries.ts';
import { addressWith } from '#lib/http/asked.ts';
import { moneyInMillions } from '#lib/i18n/format.ts';
import type { SubmissionsScreen } from '#lib/submissions/queries.ts';
import { AssignSelection } from './bulk/assign-selection.tsx';
import { SelectSubmissions } from './bulk/select-submissions.tsx';
import { whenThere } from './deadline-line.tsx';
import { EnvelopeBar } from './envelope-bar.tsx';
import { SubmissionFilters, SubmissionsApplied } from './submission-filters.tsx';
import { lookOf } from './submission-state.tsx';
import { SubmissionTable } from './submissions-list.tsx';

type Props = {
  appeal: Awaited<ReturnType<typeof getAppealRules>>;
  list: SubmissionsScreen;
  words: Record<string, string>;
  sort: string;
  judging: boolean;
  /** For whoever may ask for reviews; with a form while rows are being ticked. */
  selection: { form: FormPage | null } | null;
  ignored: ReactNode;
};

const ended: readonly SubmissionStatus[] = ['withdrawn', 'not_submitted', 'rejected'];

export function Pipeline({
  appeal: { appeal, rules },
  list,
  words,
  sort,
  judging,
  selection,
  ignored,
}: Props) {
  const form = selection?.form ?? null;
  const t = useTranslations('submissions.pipeline');
  const more = useTranslations('submissions');
  const locale = useLocale();
  const action = `/appeals/${appeal.id}/proposals`;
  const running = list.byStatus.filter(({ status }) => !ended.includes(status));
  const asked = running.reduce((sum, it) => sum + Number(it.askedUsd ?? 0), 0);
  const count = running.reduce((sum, it) => sum + it.count, 0);
  const envelope = rules?.envelopeUsd ? moneyInMillions(rules.envelopeUsd, locale) : 'none';
  const at = (cursor: string | null) => cursor && addressWith(action, words, { cursor });
  return (
    <>
      <PageHead
        title={<bdi>{t('of', { name: appeal.name })}</bdi>}
        lead={t('lead', { count, asked: moneyInMillions(asked, locale), envelope })}
        crumbs={[
          { href: '/appeals', label: <Appeals /> },
          { href: `/appeals/${appeal.id}`, label: <bdi>{appeal.name}</bdi> },
        ]}
        here={t('title')}
      >
        <ExportMenu path="/api/v1/submissions" words={{ ...words, appeal: appeal.id }} />
        <ButtonLink href={`/appeals/${appeal.id}/rules`}>{t('rules')}</ButtonLink>
        {judging && <ButtonLink href={`/appeals/${appeal.id}/meeting`}>{t('meeting')}</ButtonLink>}
        {list.mine > 0 && (
          <ButtonLink href={`/submissions?queue=mine&appeal=${appeal.id}`} tone="primary">
            {t('start', { count: list.mine })}
          </ButtonLink>
        )}
      </PageHead>
      {ignored}
      {rules?.deadline && (
        <Message tone={Date.parse(rules.deadline) < Date.now() ? 'neutral' : 'warning'} icon="clock">
          <b className="b">{t('cutOff', { when: whenThere(rules.deadline, rules.timeZone, locale) })}</b>{' '}
          {rules.systemDeadline &&
            t('system', { when: whenThere(rules.systemDeadline, rules.timeZone, locale) })}
        </Message>
      )}
      <Steps list={list} words={words} action={action} />
      <Section title={t('bar')}>
        <EnvelopeBar byStatus={list.byStatus} envelopeUsd={rules?.envelopeUsd ?? null} />
      </Section>
      <div className="mt-6">
        <SubmissionFilters action={action} words={words} choices={list} judging={judging} ofAppeal />
      </div>
      <SubmissionsApplied action={action} words={words} choices={list} />
      {list.total === 0 ? (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      ) : (
        <>
          {selection && <SelectSubmissions action={action} words={words} selecting={form !== null} />}
          <AssignSelection
            form={form}
            query={addressWith('', { ...words, appeal: appeal.id }).slice(1)}
            total={list.total}
          >
            <Grouped
              list={list}
              words={form ? { ...words, select: '1' } : words}
              sort={sort}
              judging={judging}
              selecting={form !== null}
              action={action}
            />
          </AssignSelection>
          <Pager
            summary={more('page', {
              from: list.from,
              to: list.from + list.items.length - 1,
              total: list.total,
            })}
            previous={at(list.previous)}
            next={at(list.next)}
          />
        </>
      )}
    </>
  );
}

function Appeals() {
  return useTranslations('appeals')('title');
}

/** How many and how much stand at each step; each leads to them. */
function Steps({ list, words, action }: Pick<Props, 'list' | 'words'> & { action: string }) {
  const t = useTranslations('submissions.pipeline');
  const terms = useTranslations('terms.submissionStatus');
  const locale = useLocale();
  const found = new Map(list.byStatus.map((it) => [it.status, it]));
  return (
    <nav className="pipe" aria-label={t('steps')}>
      {submissionStatuses
        .filter((status) => found.has(status))
        .map((status) => {
          const { count = 0, askedUsd = null } = found.get(status) ?? {};
          const { tone, icon } = lookOf[status];
          const chosen = words.status === status;
          return (
            <Link
              key={status}
              href={addressWith(action, words, { status: chosen ? null : status, cursor: null })}
              className={toneClass[tone]}
              scroll={false}
              aria-current={chosen || undefined}
            >
              <span className={`st ${toneClass[tone]}`}>
                <Icon name={icon} />
                {terms(status)}
              </span>
              <span className="fig">
                <b>{count}</b> {askedUsd && moneyInMillions(askedUsd, locale)}
              </span>
            </Link>
          );
        })}
    </nav>
  );
}

type GroupProps = Omit<Props, 'appeal' | 'ignored' | 'selection'> & { action: string; selecting: boolean };

/** One table for each status, in the order of the steps. */
function Grouped({ list, words, sort, judging, selecting, action }: GroupProps) {
  const t = useTranslations('submissions.pipeline');
  const more = useTranslations('submissions');
  const terms = useTranslations('terms.submissionStatus');
  const locale = useLocale();
  return submissionStatuses.flatMap((status) => {
    const rows = list.items.filter((row) => row.status === status);
    if (rows.length === 0) return [];
    const all = list.byStatus.find((it) => it.status === status);
    const note = t('ofStatus', {
      count: all?.count ?? rows.length,
      asked: all?.askedUsd ? moneyInMillions(all.askedUsd, locale) : more('one.figures.notStated'),
    });
    return (
      <Section key={status} title={terms(status)} note={note} className="mt-6">
        <SubmissionTable
          rows={rows}
          label={t('table', { status: terms(status) })}
          words={words}
          sort={sort}
          judging={judging}
          selecting={selecting}
          action={action}
        />
      </Section>
    );
  });
}
