import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { NewProposalForm } from '#components/proposals/new-proposal-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { can } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('new') };
}

export default async function NewProposalPage({ searchParams }: PageProps<'/proposals/new'>) {
  const actor = await allowed('proposal.create');
  const { operation } = await searchParams;
  const [t, locale, { form, value }, operations, organisations] = await Promise.all([
    getTranslations('proposals'),
    getLocale(),
    formPage(searchParams),
    read(listOperationChoices, {}),
    read(listOrganisationChoices, {}),
  ]);
  const own = operations.filter((it) => can(actor, 'proposal.create', it.id));
  const first = own.filter((it) => it.id === operation);
  return (
    <>
      <PageHead title={t('new')} lead={t('form.lead')} crumbs={[{ href: '/proposals', label: t('title') }]}>
        <ButtonLink plain href="/api/v1/proposals/blank-form" icon="download">
          {t('page.blankForm')}
        </ButtonLink>
      </PageHead>
      <NewProposalForm
        form={form}
        value={value}
        language={locale}
        operations={[...new Set([...first, ...own])].map((it) => ({
          value: it.id,
          label: nameOf(it, locale),
        }))}
        organisations={organisations.map((it) => ({ value: it.id, label: shortNameOf(it, locale) }))}
      />
    </>
  );
}
