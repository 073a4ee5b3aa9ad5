import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmPerson } from '#components/roster/forms/confirm-person.tsx';
import { PersonActions, PersonFacts } from '#components/roster/person-profile.tsx';
import { PersonTimeline } from '#components/roster/person-timeline.tsx';
import { fullName } from '#components/roster/words.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
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
  const [actor, t, locale, person, { form }] = await Promise.all([
    signedIn(),
    getTranslations('roster.people'),
    getLocale(),
    read(getPerson, { id }),
    formPage(searchParams),
  ]);
  return (
    <>
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
          {person.may.edit && <ConfirmPerson form={form} person={person} />}
        </Section>
      </SplitLayout>
    </>
  );
}
