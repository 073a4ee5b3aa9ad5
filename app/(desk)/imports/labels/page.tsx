import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LabelForm } from '#components/activities/label-form.tsx';
import { LabelTable } from '#components/activities/label-table.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { mineActionLabelKinds } from '#db/enums.ts';
import { listMineActionLabels } from '#lib/activities/labels/queries.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('labels'))('title') };
}

/** By which words rows of a 5W are known to be mine action's, and where people add to them. */
export default async function LabelsPage({ searchParams }: PageProps<'/imports/labels'>) {
  const { words, ignored } = understood(listMineActionLabels, await asked(searchParams));
  const kind = mineActionLabelKinds.find((each) => each === words.kind) ?? 'cluster';
  const [t, imports, { form, value }, labels] = await Promise.all([
    getTranslations('labels'),
    getTranslations('imports'),
    formPage(searchParams),
    read(listMineActionLabels, { kind }),
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ href: '/imports', label: imports('title') }]}
      />
      <RefusedAct form={form} />
      <IgnoredWords ignored={ignored} />
      <Tabs
        label={t('kinds')}
        views={mineActionLabelKinds.map((each) => ({
          href: `/imports/labels?kind=${each}`,
          label: t(`kind.${each}`),
          current: each === kind,
        }))}
      />
      <p className="note mt-3">{t(`hint.${kind}`)}</p>
      <LabelTable labels={labels} kind={kind} form={form} />
      <Section title={t('add')}>
        <LabelForm kind={kind} form={form} value={value} />
      </Section>
    </>
  );
}
