import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GistFigures } from '#components/proposals/gist-figures.tsx';
import { ProposalText } from '#components/proposals/text/proposal-text.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { read } from '#lib/http/read.ts';
import { getProposal, listPlaceNames } from '#lib/proposals/queries.ts';
import { contentsOf } from '#lib/proposals/sections.ts';

export async function generateMetadata({ params }: PageProps<'/proposals/[id]/text'>): Promise<Metadata> {
  return { title: (await read(getProposal, { id: (await params).id })).title };
}

/** The proposal as its reviewers will read it; on paper it is the filled form. */
export default async function ProposalTextPage({ params }: PageProps<'/proposals/[id]/text'>) {
  const { id } = await params;
  const [t, proposal] = await Promise.all([getTranslations('proposals'), read(getProposal, { id })]);
  const contents = contentsOf(proposal.texts);
  const placeNames = await read(listPlaceNames, { pcodes: contents.places.rows.map((row) => row.pcode) });
  const { may, sums } = proposal;
  return (
    <>
      <PageHead
        title={<bdi>{proposal.title}</bdi>}
        here={t('check.title')}
        lead={t('check.lead')}
        crumbs={[
          { href: '/proposals', label: t('title') },
          { href: `/proposals/${id}`, label: <bdi>{proposal.title}</bdi> },
        ]}
      >
        <ButtonLink plain href={`/api/v1/proposals/${id}/docx`} icon="download">
          {t('page.docx')}
        </ButtonLink>
        <PrintButton>{t('check.print')}</PrintButton>
      </PageHead>
      <GistFigures {...sums} startsOn={proposal.startsOn} endsOn={proposal.endsOn} />
      <ProposalText
        contents={contents}
        placeNames={placeNames}
        noteOf={(section) =>
          may.write && (
            <Link className="noprint" href={`/proposals/${id}/${section}`}>
              {t('check.change')}
            </Link>
          )
        }
      />
    </>
  );
}
