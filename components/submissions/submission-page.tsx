import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ProposalText } from '#components/proposals/text/proposal-text.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { Segmented } from '#components/ui/tabs.tsx';
import { millions, moneyInFull, plainDate, scoreIn, wholeNumber } from '#lib/i18n/format.ts';
import { languageWithin, nameOf } from '#lib/i18n/name-of.ts';
import { costPerPerson } from '#lib/proposals/gist.ts';
import { type Contents, contentsOf } from '#lib/proposals/sections.ts';
import { changesBetween } from '#lib/submissions/compare.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';
import { CommentList } from './comments.tsx';
import { Decision } from './decision.tsx';
import { Doubles } from './doubles.tsx';
import { HandedFiles } from './handed-files.tsx';
import { MoneyAndWork } from './money.tsx';
import { PointList } from './points.tsx';
import { Scoring } from './scoring.tsx';
import { SubmissionAside } from './submission-aside.tsx';
import { SubmissionState } from './submission-state.tsx';
import { WhatChanged } from './what-changed.tsx';

type Stored = (name: string, stored?: string | number | null) => string;
type Props = { submission: SubmissionScreen; form: FormPage; value: Stored };

/** The text as sections that a reader may have saved half-done. */
const textOf = (content: SubmissionScreen['content']): Contents =>
  contentsOf(
    Object.entries(content).map(([section, it]) => ({ section: section as keyof Contents, content: it })),
  );

/** One submission: what it asks for, what was found, what changed, and what one may do with it. */
export function SubmissionPage({ submission, form, value }: Props) {
  const t = useTranslations('submissions.one');
  const contents = textOf(submission.content);
  const ofScores = Object.keys(form.back?.fields ?? {}).some((name) =>
    /^(score|recommendation|agrees|note)/.test(name),
  );
  const filled: Stored = (name, stored) =>
    ofScores ? value(name, stored) : stored === null || stored === undefined ? '' : String(stored);
  const { room, points, moves } = submission;
  const answering = submission.may.answer && submission.status === 'returned' && moves.includes('resubmit');
  return (
    <>
      <Head submission={submission} />
      {!ofScores && <RefusedAct form={form} />}
      {submission.conflict && submission.judging && <Message tone="warning">{t('conflict')}</Message>}
      <OnPage submission={submission} />
      <SplitLayout aside={<SubmissionAside submission={submission} form={form} />}>
        {answering && <PointList submission={submission} answering />}
        <Summary submission={submission} contents={contents} />
        <MoneyAndWork submission={submission} />
        {submission.compared && <Changed submission={submission} compared={submission.compared} />}
        {!answering && points.length > 0 && <PointList submission={submission} answering={false} />}
        <ProposalText contents={contents} placeNames={submission.placeNames} without="summary" />
        {submission.may.readAttachments && <HandedFiles submission={submission} />}
        <Doubles submission={submission} />
        {room && room.criteria.length > 0 && (
          <Scoring
            submission={submission}
            room={room}
            form={ofScores ? form : { ...form, back: null }}
            value={filled}
          />
        )}
        <CommentList submission={submission} form={form} />
      </SplitLayout>
      <Decision submission={submission} form={form} />
    </>
  );
}

function Head({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions');
  const locale = useLocale();
  const { organisation, code, submittedVersion, versions, appeal, neighbours } = submission;
  const handed = versions[0];
  const lead = [
    organisation ? nameOf(organisation, locale) : (submission.organisationName ?? t('noApplicant')),
    code && handed
      ? t('one.version', { code, number: submittedVersion, date: plainDate(handed.submittedAt, locale) })
      : t('one.draft'),
  ].join('. ');
  return (
    <PageHead
      title={<bdi>{submission.title}</bdi>}
      lead={lead}
      status={<SubmissionState status={submission.status} judging={submission.judging} chip />}
      crumbs={[
        { href: '/submissions', label: t('title') },
        { href: `/appeals/${appeal.id}/proposals`, label: <bdi>{appeal.name}</bdi> },
      ]}
      here={code ?? t('noCode')}
    >
      {neighbours.previous && (
        <ButtonLink href={`/submissions/${neighbours.previous}`} icon="left">
          {t('one.previous')}
        </ButtonLink>
      )}
      {neighbours.next && (
        <ButtonLink href={`/submissions/${neighbours.next}`} icon="right">
          {t('one.next')}
        </ButtonLink>
      )}
      {neighbours.waiting && (
        <ButtonLink href={`/submissions/${neighbours.waiting}`} icon="eye">
          {t('one.nextWaiting')}
        </ButtonLink>
      )}
      <PrintButton>{t('one.print')}</PrintButton>
    </PageHead>
  );
}

function OnPage({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.section');
  const files = useTranslations('attachments');
  const links: [string, ReactNode][] = [
    ['s-summary', t('summary')],
    ...(submission.points.length > 0 ? [['points', t('points')] as [string, ReactNode]] : []),
    ['s-people', terms('people')],
    ['s-places', terms('places')],
    ['s-budget', terms('budget')],
    ...(submission.attachments.length > 0
      ? [['attachments', `${files('title')} (${submission.attachments.length})`] as [string, ReactNode]]
      : []),
    ...(submission.room ? [['scoring', t('scoring')] as [string, ReactNode]] : []),
    ['comments', `${t('comments')} (${submission.comments.items.length})`],
  ];
  return (
    <nav className="onpage noprint" aria-label={t('onPage')}>
      {links.map(([id, label]) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}

type SummaryProps = { submission: SubmissionScreen; contents: Contents };

function Summary({ submission, contents }: SummaryProps) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const { summary } = contents;
  const { askedUsd, peopleTargeted, score, judging } = submission;
  const each = costPerPerson(askedUsd, peopleTargeted);
  const figures = [
    {
      label: t('figures.asked'),
      value: askedUsd ? millions(askedUsd, locale) : t('figures.notStated'),
      ...(askedUsd && { before: 'USD', unit: t('figures.million') }),
    },
    {
      label: t('figures.people'),
      value: peopleTargeted === null ? t('figures.notStated') : wholeNumber(peopleTargeted, locale),
    },
    { label: t('figures.perPerson'), value: each ? moneyInFull(each, locale) : t('figures.notStated') },
    ...(judging
      ? [
          {
            label: t('figures.score'),
            value: score ? scoreIn(score, locale) : '–',
            ...(score && { unit: t('figures.of') }),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('summary')}
      id="s-summary"
      note={t('language', { name: languageWithin(submission.language, locale) })}
    >
      <div lang={submission.language}>
        {summary.abstract && <p className="ptext">{summary.abstract}</p>}
        {summary.objective && <p className="ptext mt-2">{summary.objective}</p>}
        {summary.partners && <p className="note mt-2">{summary.partners}</p>}
      </div>
      <div className="mt-4">
        <KeyFigures figures={figures} />
      </div>
      <Versions submission={submission} />
    </Section>
  );
}

/** Earlier versions, each to be compared with the one that stands. */
function Versions({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const earlier = submission.versions.filter(({ number }) => number < submission.submittedVersion);
  if (earlier.length === 0) return null;
  return (
    <div className="acts mt-4 noprint">
      <span className="sm mute">{t('compareWith')}</span>
      <Segmented
        label={t('compareWith')}
        views={earlier.map(({ number }) => ({
          href: `/submissions/${submission.id}?compare=${number}#changed`,
          label: t('versionShort', { number }),
          current: submission.compared?.number === number,
        }))}
      />
    </div>
  );
}

type ChangedProps = { submission: SubmissionScreen; compared: NonNullable<SubmissionScreen['compared']> };

function Changed({ submission, compared }: ChangedProps) {
  const changes = changesBetween(compared.content, submission.content, submission.language);
  return (
    <WhatChanged
      number={compared.number}
      changes={changes}
      placeNames={submission.placeNames}
      points={submission.points.filter((point) => point.version >= compared.number)}
    />
  );
}
