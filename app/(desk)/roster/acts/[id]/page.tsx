import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { BulkTable } from '#components/roster/bulk/bulk-table.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getBulkAct } from '#lib/roster/bulk/queries.ts';
import { undoMinutes } from '#lib/roster/bulk/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bulk'))('actTitle') };
}

const ofRecords = { undo: 'undo', hint: 'undoHint', undone: 'undone', kept: 'kept' } as const;
const ofMails = { undo: 'withdraw', hint: 'withdrawHint', undone: 'withdrawn', kept: 'gone' } as const;

export default async function BulkActPage({ params, searchParams }: PageProps<'/roster/acts/[id]'>) {
  const { id } = await params;
  const [t, roster, locale, done, { form }] = await Promise.all([
    getTranslations('bulk'),
    getTranslations('roster'),
    getLocale(),
    read(getBulkAct, { id }),
    formPage(searchParams),
  ]);
  const { act, rows, undoneAt, undoable, waiting, createdAt } = done;
  const words = act === 'remind' ? ofMails : ofRecords;
  const undone = rows.filter((row) => row.undone).length;
  const until = moment(new Date(Date.parse(createdAt) + undoMinutes * 60_000), locale);
  return (
    <>
      <PageHead
        title={t('actTitle')}
        lead={t(`titles.${act}`)}
        crumbs={[{ href: '/roster', label: roster('title') }]}
      >
        <ButtonLink href="/roster">{t('backRoster')}</ButtonLink>
      </PageHead>
      <RefusedAct form={form} />
      {undoneAt ? (
        <Message role="status" tone="neutral" title={t(words.undone, { undone })}>
          {rows.length > undone && t(words.kept, { kept: rows.length - undone })}
        </Message>
      ) : (
        <Message role="status" tone="success" title={t(`done.${act}`, { count: rows.length })}>
          {undoable && (
            <>
              {t(words.hint, { time: until, count: waiting })}{' '}
              <ActForm form={form} action={`/bulk-acts/${id}/undo`} to={`/roster/acts/${id}`} small>
                {t(words.undo)}
              </ActForm>
            </>
          )}
          {act === 'remind' && !undoable && waiting === 0 && t('allLeft')}
        </Message>
      )}
      <Section title={t(`titles.${act}`)}>
        <BulkTable rows={rows} act={act} label={t('actTitle')} done />
      </Section>
    </>
  );
}
