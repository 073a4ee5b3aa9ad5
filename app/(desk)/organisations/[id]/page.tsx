import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { OrganisationFacts } from '#components/organisations/organisation-facts.tsx';
import { OrganisationStructures } from '#components/organisations/organisation-structures.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { KeyFigures } from '#components/ui/key-figures.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getOrganisation } from '#lib/organisations/queries.ts';

type Props = PageProps<'/organisations/[id]'>;

/** The title and the page are one read. */
const organisationOf = cache((id: string) => read(getOrganisation, { id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: nameOf(await organisationOf((await params).id), await getLocale()) };
}

export default async function OrganisationPage({ params }: Props) {
  const organisation = await organisationOf((await params).id);
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
      <SplitLayout
        className="mt-7"
        aside={
          <Section title={t('facts.title')}>
            <OrganisationFacts organisation={organisation} />
          </Section>
        }
      >
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
