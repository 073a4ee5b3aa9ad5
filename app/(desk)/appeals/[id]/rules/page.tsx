import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulesCopy, RulesForm } from '#components/submissions/rules-form.tsx';
import { RulesView } from '#components/submissions/rules-view.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getAppealRules } from '#lib/appeals/rules-queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions.rules'))('title') };
}

/** How an appeal takes proposals in: to read for all, to change for Geneva. `?rows=3` offers more blank rows. */
export default async function AppealRulesPage({ params, searchParams }: PageProps<'/appeals/[id]/rules'>) {
  const { id } = await params;
  const [t, appeals, told, shown, page] = await Promise.all([
    getTranslations('submissions.rules'),
    getTranslations('appeals'),
    searchParams,
    read(getAppealRules, { id }),
    formPage(searchParams),
  ]);
  const { appeal, rules, sources, may } = shown;
  return (
    <>
      <PageHead
        title={<bdi>{t('of', { name: appeal.name })}</bdi>}
        lead={t('lead')}
        crumbs={[
          { href: '/appeals', label: appeals('title') },
          { href: `/appeals/${id}/proposals`, label: <bdi>{appeal.name}</bdi> },
        ]}
        here={t('title')}
      />
      {!rules && <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>}
      {!rules && may.edit && sources.length > 0 && <RulesCopy id={id} sources={sources} form={page.form} />}
      {may.edit ? (
        <RulesForm shown={shown} blank={Math.min(10, Math.max(1, Number(told.rows) || 1))} {...page} />
      ) : (
        rules && <RulesView shown={shown} />
      )}
    </>
  );
}
