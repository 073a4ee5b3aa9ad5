import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AssignTable } from '#components/submissions/bulk/assign-table.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getAssignAct } from '#lib/reviews/bulk/queries.ts';
import { undoMinutes } from '#lib/roster/bulk/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('assign'))('actTitle') };
}

export default async function AssignActPage({ params, searchParams }: PageProps<'/submissions/acts/[id]'>) {
  const { id } = await params;
  const [t, locale, act, { form }] = await Promise.all([
    getTranslations('assign'),
    getLocale(),
    read(getAssignAct, { id }),
    formPage(searchParams),
  ]);
  const { rows, reviewer, role, dueOn, undoneAt, undoable, createdAt } = act;
  const undone = rows.filter((row) => row.undone).length;
  const until = moment(new Date(Date.parse(createdAt) + undoMinutes * 60_000), locale);
  return (
    <>
      <PageHead title={t('actTitle')} crumbs={[{ href: '/submissions', label: t('submissions') }]}>
        <ButtonLink href="/submissions?queue=all">{t('back')}</ButtonLink>
      </PageHead>
      <RefusedAct form={form} />
      {undoneAt ? (
        <Message role="status" tone="neutral" title={t('undone', { undone })}>
          {rows.length > undone && t('keptCount', { kept: rows.length - undone })}
        </Message>
      ) : (
        <Message
          role="status"
          tone="success"
          title={t('done', { count: rows.length, name: reviewer ?? 'none' })}
        >
          {undoable && (
            <>
              {t('undoHint', { time: until })}{' '}
              <ActForm
                form={form}
                action={`/review-assignments/${id}/undo`}
                to={`/submissions/acts/${id}`}
                small
              >
                {t('undo')}
              </ActForm>
            </>
          )}
        </Message>
      )}
      <Section title={t('title')}>
        <AssignTable rows={rows} asked={{ role, dueOn }} />
      </Section>
    </>
  );
}
