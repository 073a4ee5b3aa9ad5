import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getUpdate } from '#lib/updates/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('updates.receipt'))('title') };
}

/** What was sent, under which reference, and what happens now. */
export default async function ReceiptPage({ params }: PageProps<'/updates/[id]/receipt'>) {
  const { id } = await params;
  const [t, locale, update] = await Promise.all([
    getTranslations('updates'),
    getLocale(),
    read(getUpdate, { id }),
  ]);
  const last = update.versions[0] ?? notFound();
  return (
    <div className="fcol">
      <div className="received">
        <p>
          <Icon name="check" />{' '}
          <b className="b">{t('receipt.sentAt', { when: moment(last.submittedAt, locale) })}</b>
        </p>
        <h1>{t('titled', { what: t('receipt.title'), which: periodName(update, locale) })}</h1>
        <p className="sm">{t('receipt.reference', { code: update.code })}</p>
      </div>
      <h2 className="fsec">{t('receipt.next')}</h2>
      <p className="mt-2">{t('receipt.geneva')}</p>
      <p className="mt-2">{t('receipt.correction')}</p>
      <div className="bot">
        <ButtonLink full href={`/updates/${id}`}>
          {t('receipt.open')}
        </ButtonLink>
        <ButtonLink tone="quiet" full href="/updates">
          {t('receipt.list')}
        </ButtonLink>
      </div>
    </div>
  );
}
