import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CopyForm } from '#components/proposals/forms/copy-form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { getProposal } from '#lib/proposals/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposalCopy'))('title') };
}

/** The words of a proposal for a new one: last year's project, or the same one in another operation. */
export default async function CopyProposalPage({ params, searchParams }: PageProps<'/proposals/[id]/copy'>) {
  const actor = await allowed('proposal.create');
  const { id } = await params;
  const [t, locale, proposal, { form, value }, operations] = await Promise.all([
    getTranslations('proposalCopy'),
    getLocale(),
    read(getProposal, { id }),
    formPage(searchParams),
    read(listOperationChoices, {}),
  ]);
  const own = operations.filter((it) => can(actor, 'proposal.create', it.id));
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[
          { href: '/proposals', label: t('proposals') },
          { href: `/proposals/${id}`, label: <bdi>{proposal.title}</bdi> },
        ]}
      />
      <CopyForm
        form={form}
        id={id}
        title={value('title', proposal.title)}
        operation={value('operationId', proposal.operation?.id ?? own[0]?.id)}
        operations={own.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
      />
    </>
  );
}
