import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BulkConfirm, BulkWanted } from '#components/roster/bulk/bulk-forms.tsx';
import { BulkTable } from '#components/roster/bulk/bulk-table.tsx';
import { givenWords } from '#components/roster/roster-address.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { previewBulk } from '#lib/roster/bulk/queries.ts';
import { sendsMails } from '#lib/roster/bulk/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bulk'))('lead') };
}

export default async function BulkPage({ params, searchParams }: PageProps<'/roster/bulk/[id]'>) {
  const { id } = await params;
  const asked = givenWords(await searchParams, ['until', 'sharing']);
  const wanted = { until: asked.until ?? today(), sharing: asked.sharing ?? 'network' };
  const [t, preview, { form, value }] = await Promise.all([
    getTranslations('bulk'),
    read(previewBulk, { id, ...wanted } as Parameters<typeof previewBulk>[1]),
    formPage(searchParams),
  ]);
  const { act, list, rows, doable } = preview;
  const back = `/${list}?select=1`;
  return (
    <>
      <PageHead
        title={t(`titles.${act}`)}
        lead={t('lead')}
        crumbs={[{ href: back, label: t(`list.${list}`) }]}
      />
      <BulkWanted preview={preview} wanted={wanted} />
      <Section title={t(sendsMails(act) ? 'countMails' : 'count', { doable, left: rows.length - doable })}>
        <BulkTable rows={rows} act={act} label={t(`titles.${act}`)} />
      </Section>
      <BulkConfirm form={form} preview={preview} wanted={wanted} reason={value('reason')} back={back} />
    </>
  );
}
