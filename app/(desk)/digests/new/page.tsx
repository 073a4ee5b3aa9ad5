import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { lastMonth } from '#lib/digests/last-month.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('digests'))('start') };
}

/** Its days; what falls into them is offered to be picked. */
export default async function NewDigestPage({ searchParams }: PageProps<'/digests/new'>) {
  await allowed('digest.start');
  const [t, { form, value }] = await Promise.all([getTranslations('digests'), formPage(searchParams)]);
  const { since, until } = lastMonth(today());
  return (
    <>
      <PageHead title={t('start')} lead={t('new.lead')} crumbs={[{ href: '/digests', label: t('title') }]} />
      <Form
        {...form}
        action="/digests"
        to="/digests/{id}/pick"
        labels={{ since: t('new.since'), until: t('new.until') }}
      >
        <FieldGrid>
          <DateField name="since" label={t('new.since')} defaultValue={value('since', since)} required />
          <DateField name="until" label={t('new.until')} defaultValue={value('until', until)} required />
        </FieldGrid>
        <FormActions label={t('new.create')} cancelHref="/digests" />
      </Form>
    </>
  );
}
