import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PlacesNote } from '#components/proposals/forms/places-note.tsx';
import { SectionOfProposal } from '#components/proposals/forms/section-page.tsx';
import { SectionProblems } from '#components/proposals/forms/section-problems.tsx';
import { SectionSteps } from '#components/proposals/forms/section-steps.tsx';
import { WritingNow } from '#components/proposals/forms/writing-now.tsx';
import { nameIn } from '#components/roster/words.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { type ProposalSection, proposalSections } from '#db/enums.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';
import { getProposal, listPlaceChoices } from '#lib/proposals/queries.ts';

type Props = PageProps<'/proposals/[id]/[section]'>;

const sectionNamed = (name: string): ProposalSection =>
  proposalSections.find((section) => section === name) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const terms = await getTranslations('terms.section');
  return { title: terms(sectionNamed((await params).section)) };
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { id, section: name } = await params;
  const section = sectionNamed(name);
  const [t, terms, locale, proposal, { form, told }, organisations, places, { rows }] = await Promise.all([
    getTranslations('sectionForm'),
    getTranslations('terms.section'),
    getLocale(),
    read(getProposal, { id }),
    formPage(searchParams),
    section === 'summary' ? read(listOrganisationChoices, {}) : [],
    section === 'places' ? read(listPlaceChoices, { id }) : [],
    searchParams,
  ]);
  if (!proposal.may.write) forbidden();
  const text = proposal.texts.find((each) => each.section === section) ?? notFound();
  return (
    <>
      <PageHead
        title={terms(section)}
        lead={t(`guidance.${section}`)}
        crumbs={[
          { href: '/proposals', label: t('proposals') },
          { href: `/proposals/${id}`, label: proposal.title },
        ]}
      />
      <WritingNow text={text} />
      {section === 'places' && <PlacesNote sums={proposal.sums} />}
      <SectionOfProposal
        form={form}
        told={told}
        proposalId={id}
        text={text}
        rows={Math.min(200, Number(rows) || 0)}
        organisations={organisations.map((it) => {
          const label = nameIn(locale, it);
          return {
            value: it.id,
            label: it.acronym && it.acronym !== label ? `${it.acronym} (${label})` : label,
          };
        })}
        places={places.map(({ pcode, name: place, within }) => ({
          value: pcode,
          label: within ? `${place} (${within})` : place,
        }))}
      />
      <SectionProblems id={id} section={section} problems={proposal.problems} />
      <SectionSteps id={id} section={section} />
    </>
  );
}
