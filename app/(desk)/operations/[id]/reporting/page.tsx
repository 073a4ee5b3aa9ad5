import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { ScheduleForm } from '#components/updates/schedule-form.tsx';
import { ScheduleTable } from '#components/updates/schedule-table.tsx';
import { can } from '#lib/access/actor.ts';
import { asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getOperation } from '#lib/operations/queries.ts';
import { listStructures } from '#lib/structures/queries.ts';
import { listSchedules } from '#lib/updates/schedules.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reporting'))('title') };
}

/** What an operation is asked to report; below, one more schedule, or with `?schedule=` one that is there. */
export default async function ReportingPage({
  params,
  searchParams,
}: PageProps<'/operations/[id]/reporting'>) {
  const { id } = await params;
  const [actor, operation, { items }, words] = await Promise.all([
    signedIn(),
    read(getOperation, { id }),
    read(listSchedules, { id }),
    asked(searchParams),
  ]);
  if (!can(actor, 'update.schedule', id)) forbidden();
  const schedule = items.find((it) => it.id === words.schedule);
  if (words.schedule && !schedule) notFound();
  const [t, operations, locale, { form, value }, structures] = await Promise.all([
    getTranslations('reporting'),
    getTranslations('operations'),
    getLocale(),
    formPage(searchParams),
    schedule ? null : read(listStructures, { operation: id, limit: 200 }),
  ]);
  const crumbs = [
    { href: '/operations', label: operations('title') },
    { href: `/operations/${id}`, label: nameOf(operation, locale) },
  ];
  return (
    <>
      <PageHead
        title={t('titleOf', { name: nameOf(operation, locale) })}
        lead={t('lead')}
        crumbs={crumbs}
        here={t('title')}
      />
      {items.length > 0 ? (
        <ScheduleTable operationId={id} schedules={items} day={today()} />
      ) : (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      )}
      <Section title={schedule ? t('change') : t('add')} className="mt-7">
        <p className="mute mb-4">{schedule ? t('changeLead') : t('addLead')}</p>
        <ScheduleForm
          form={form}
          value={value}
          operationId={id}
          schedule={schedule}
          structures={(structures?.items ?? []).map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
          today={today()}
        />
      </Section>
    </>
  );
}
