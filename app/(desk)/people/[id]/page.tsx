import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { MergedRecords } from '#components/duplicates/merged-records.tsx';
import { AskPerson } from '#components/roster/forms/ask-person.tsx';
import { ConfirmPerson } from '#components/roster/forms/confirm-person.tsx';
import { ErasePerson } from '#components/roster/forms/erase-person.tsx';
import { PersonActions, PersonFacts } from '#components/roster/person-profile.tsx';
import { PersonTimeline } from '#components/roster/person-timeline.tsx';
import { fullName } from '#components/roster/words.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { getPerson } from '#lib/roster/people/queries.ts';

/** A name is personal data: it stands on the page, not in the browser's history of titles. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.people'))('one') };
}

export default async function PersonPage({ params, searchParams }: PageProps<'/people/[id]'>) {
  const { id } = await params;
  const [actor, { ask }, said, t, locale, person, { form }] = await Promise.all([
    signedIn(),
    asked(searchParams),
    getTranslations('confirm'),
    getTranslations('roster.people'),
    getLocale(),
    read(getPerson, { id }),
    formPage(searchParams),
  ]);
  // Somebody whose record was merged is found at the address of the one that was kept.
  if (person.id !== id) redirect(`/people/${person.id}`);
  return (
    <>
      <RefusedAct form={form} />
      <PageHead title={fullName(person)} crumbs={[{ href: '/people', label: t('title') }]}>
        <PersonActions person={person} small={false} />
      </PageHead>
      <SplitLayout
        aside={
          <Section
            title={t('assignments')}
            note={
              mayAnywhere(actor, 'assignment.create') && (
                <Link href={`/assignments/new?person=${id}`}>{t('add')}</Link>
              )
            }
          >
            {person.assignments.length === 0 ? (
              <p className="mute">{t('noAssignments')}</p>
            ) : (
              <PersonTimeline person={person} asOf={today()} />
            )}
          </Section>
        }
      >
        <Section title={t('contacts')} note={t('changed', { date: plainDate(person.updatedAt, locale) })}>
          <PersonFacts person={person} />
          <div className="acts mt-4">
            {person.may.edit && <ConfirmPerson form={form} person={person} />}
            {person.may.ask && <AskPerson form={form} person={person} />}
          </div>
          {person.merged.length > 0 && <MergedRecords form={form} person={person} />}
          {person.may.erase && (
            <p className="mt-6">
              <ButtonLink href={`/people/${id}?ask=erase`} tone="danger" small>
                {said('erase')}
              </ButtonLink>
            </p>
          )}
        </Section>
      </SplitLayout>
      {person.may.erase && ask === 'erase' && <ErasePerson form={form} personId={id} />}
    </>
  );
}
