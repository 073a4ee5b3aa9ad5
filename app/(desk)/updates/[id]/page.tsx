import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { SentWords } from '#components/updates/sent-words.tsx';
import { UpdateHistory } from '#components/updates/update-history.tsx';
import { UpdatePoints } from '#components/updates/update-points.tsx';
import { UpdateQuestions } from '#components/updates/update-questions.tsx';
import { UpdateState } from '#components/updates/update-state.tsx';
import { UpdateTasks } from '#components/updates/update-tasks.tsx';
import { DueLine } from '#components/updates/updates-table.tsx';
import { today } from '#lib/http/fields.ts';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getUpdate } from '#lib/updates/queries.ts';

const updateOf = cache((id: string) => read(getUpdate, { id }));

export async function generateMetadata({ params }: PageProps<'/updates/[id]'>): Promise<Metadata> {
  return { title: (await updateOf((await params).id)).code };
}

/** For whoever writes: the steps, the points, what is open. For Geneva: what was sent, beside the period before. */
export default async function UpdatePage({ params }: PageProps<'/updates/[id]'>) {
  const { id } = await params;
  const [t, locale, update] = await Promise.all([getTranslations('updates'), getLocale(), updateOf(id)]);
  const { operation, structure, moves, may, status, sent, versions, points } = update;
  const period = periodName(update, locale);
  const name = operation ? nameOf(operation, locale) : t('global');
  const decide = moves.filter((move) => move === 'skip' || move === 'send_back' || move === 'acknowledge');
  return (
    <>
      <PageHead
        title={t('titled', { what: name, which: period })}
        here={update.code}
        status={<UpdateState status={status} chip />}
        crumbs={[{ href: '/updates', label: t('title') }]}
      >
        {may.ask && <ButtonLink href={`/updates/${id}/decide?move=ask`}>{t('decide.ask')}</ButtonLink>}
        {decide.map((move) => (
          <ButtonLink
            key={move}
            href={`/updates/${id}/decide?move=${move}`}
            tone={move === 'acknowledge' ? 'primary' : undefined}
          >
            {t(`decide.${move}`)}
          </ButtonLink>
        ))}
        {moves.includes('correct') && (
          <ButtonLink href={`/updates/${id}/check`}>{t('decide.correct')}</ButtonLink>
        )}
      </PageHead>
      <SplitLayout
        aside={
          <>
            <Section title={t('one.period')}>
              <DescriptionList
                facts={[
                  { term: t('one.period'), detail: period },
                  ...(update.asks ? [{ term: t('one.asks'), detail: <bdi>{update.asks}</bdi> }] : []),
                  { term: t('one.due'), detail: <DueLine row={update} day={today()} /> },
                  { term: t('one.reference'), detail: <span className="ltr">{update.code}</span> },
                  ...(structure ? [{ term: t('one.structure'), detail: nameOf(structure, locale) }] : []),
                ]}
              />
            </Section>
            {versions.length > 0 && (
              <Section title={t('one.version')}>
                <ul>
                  {versions.map((version) => (
                    <li key={version.number} className="sm">
                      {t('one.versions', {
                        number: version.number,
                        when: moment(version.submittedAt, locale),
                      })}{' '}
                      <span className="mute">{version.by && t('one.by', { who: version.by })}</span>
                      {version.reason && <p className="ptext">{version.reason}</p>}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <UpdateHistory history={update.history} questions={update.questions} />
          </>
        }
      >
        <UpdateQuestions update={update} />
        {points.length > 0 && <UpdatePoints update={update} answering={moves.includes('resubmit')} />}
        {may.write && <UpdateTasks update={update} />}
        {sent ? (
          <SentWords update={update} content={sent} files={update.attachments} />
        ) : (
          !may.write && <p className="mute">{t('one.none')}</p>
        )}
      </SplitLayout>
    </>
  );
}
