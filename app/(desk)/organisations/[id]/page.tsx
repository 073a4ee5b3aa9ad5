import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OrganisationFacts } from '#components/organisations/organisation-facts.tsx';
import { OrganisationPosts, OtherPeople } from '#components/organisations/organisation-people.tsx';
import { OrganisationStructures } from '#components/organisations/organisation-structures.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { asked } from '#lib/http/asked.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getOrganisation } from '#lib/organisations/queries.ts';
import { getOrganisationPeople } from '#lib/roster/staff/queries.ts';

type Props = PageProps<'/organisations/[id]'>;

/** The title and the page are one read. */
const organisationOf = cache((id: string) => read(getOrganisation, { id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameOf(await organisationOf((await params).id), await getLocale()) };
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { id: key } = await params;
  const {
    words: { asOf = '' },
    ignored,
  } = understood(getOrganisationPeople, await asked(searchParams));
  const [organisation, staff] = await Promise.all([
    organisationOf(key),
    read(getOrganisationPeople, { id: key, ...(asOf && { asOf }) }),
  ]);
  const [t, locale] = [await getTranslations('organisations'), await getLocale()];
  const { id, acronym, leads, joined, posts, people, led, memberOf, may } = organisation;
  const figures = [
    { label: t('figures.leads'), value: leads },
    { label: t('figures.posts'), value: posts },
    { label: t('figures.people'), value: <Link href={`/people?organisation=${id}`}>{people}</Link> },
  ];
  return (
    <>
      <PageHead
        title={nameOf(organisation, locale)}
        {...(acronym && { code: acronym })}
        lead={nameOf(organisation.type, locale)}
        crumbs={[{ href: '/organisations', label: t('title') }]}
      >
        <PrintButton>{t('print')}</PrintButton>
        {may.edit && (
          <ButtonLink href={`/organisations/${id}/edit`} icon="pencil" tone="primary">
            {t('edit.action')}
          </ButtonLink>
        )}
      </PageHead>
      <KeyFigures figures={figures} />
      <IgnoredWords ignored={ignored} />
      <div className="mt-5">
        <Filters
          action={`/organisations/${id}`}
          label={t('people.asOfForm')}
          asOf={<DateField name="asOf" label={t('people.asOf')} defaultValue={staff.asOf} className="asof" />}
        />
      </div>
      <SplitLayout
        className="mt-7"
        aside={
          <Section title={t('facts.title')}>
            <OrganisationFacts organisation={organisation} />
          </Section>
        }
      >
        <Section
          title={t('people.posts')}
          note={t('people.asOfDay', { date: plainDate(staff.asOf, locale) })}
        >
          {staff.posts.length > 0 ? (
            <OrganisationPosts posts={staff.posts} />
          ) : (
            <p className="note">{t('people.noPosts')}</p>
          )}
        </Section>
        {staff.others.length > 0 && (
          <Section
            title={t('people.others')}
            note={<Link href={`/people?organisation=${id}`}>{t('people.all')}</Link>}
          >
            <OtherPeople people={staff.others} />
          </Section>
        )}
        {staff.more && <p className="note mt-3">{t('people.more')}</p>}
        <Section
          title={t('structures.title')}
          note={
            leads + joined > 0 && (
              <Link href={`/structures?view=list&organisation=${id}`}>{t('structures.all')}</Link>
            )
          }
        >
          {led.length + memberOf.length > 0 ? (
            <OrganisationStructures organisation={organisation} />
          ) : (
            <p className="note">{t('structures.none')}</p>
          )}
        </Section>
      </SplitLayout>
    </>
  );
}
