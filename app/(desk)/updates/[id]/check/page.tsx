import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { CheckNotices } from '#components/updates/check-notices.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { SendForm } from '#components/updates/send-form.tsx';
import { SentWords } from '#components/updates/sent-words.tsx';
import { StepFrame } from '#components/updates/step-frame.tsx';
import { updateSteps } from '#db/enums.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { formKeeper } from '#lib/updates/edition.ts';
import { getUpdate } from '#lib/updates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.check'))('title') };
}

/** The last step: everything once more, what is missing, what asks to be looked at again, and the button. */
export default async function CheckPage({ params, searchParams }: PageProps<'/updates/[id]/check'>) {
  const { id } = await params;
  const [t, files, locale, update, { form, value }] = await Promise.all([
    getTranslations('updates'),
    getTranslations('attachments'),
    getLocale(),
    read(getUpdate, { id }),
    formPage(searchParams),
  ]);
  if (!update.may.write) forbidden();
  const { moves, steps, status, until } = update;
  const content = Object.fromEntries(steps.map((each) => [each.step, each.content]));
  const open = (['submit', 'resubmit', 'correct'] as const).some((move) => moves.includes(move));
  const here = `/updates/${id}`;
  const named = update.operation ? nameOf(update.operation, locale) : t('global');
  return (
    <StepFrame
      id={id}
      step="check"
      title={t('check.title')}
      lead={t('titled', { what: periodName(update, locale), which: named })}
      hint={t('check.lead')}
    >
      <CheckNotices update={update} />
      <p className="onpage mt-4">
        {updateSteps.map((step) => (
          <Link key={step} id={`f-${step}`} href={`${here}/${step}`}>
            {t('check.change', { step })}
          </Link>
        ))}
        <Link href={`${here}/attachments`}>{files('title')}</Link>
      </p>
      <SentWords update={update} content={content} files={update.attached} />
      {open ? (
        <SendForm update={update} form={form} keeper={await formKeeper(update)} value={value} />
      ) : (
        <Message tone="neutral" title={t('check.notNow')}>
          {status === 'not_due' && t('check.early', { date: plainDate(until, locale) })}
        </Message>
      )}
    </StepFrame>
  );
}
