import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Door, Points } from '#components/auth/door.tsx';
import { DoorForm } from '#components/auth/door-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { rhythm } from '#lib/subscriptions/rhythm.ts';
import { digestLocales } from '#lib/subscriptions/schema.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscribe'))('title') };
}

const kept = [
  { key: 'address', icon: 'mail' },
  { key: 'unconfirmed', icon: 'clock' },
  { key: 'stop', icon: 'close' },
  { key: 'others', icon: 'lock' },
] as const;

/** For anybody: an address and a language. What is known of an address is told to nobody but its holder. */
export default async function SubscribePage({ searchParams }: PageProps<'/subscribe'>) {
  const [t, locale, { form, value }] = await Promise.all([
    getTranslations('subscribe'),
    getLocale(),
    formPage(searchParams),
  ]);
  const labels = { email: t('email'), locale: t('language') };
  return (
    <Door
      title={t('title')}
      lead={t('lead')}
      aside={
        <Points
          title={t('kept.title')}
          points={kept.map(({ key, icon }) => ({
            icon,
            title: t(`kept.${key}.title`),
            text: t(`kept.${key}.text`, { days: rhythm.linkLasts, kept: rhythm.stoppedKept }),
          }))}
        />
      }
    >
      <DoorForm action="/api/v1/subscriptions" {...form} labels={labels}>
        <input type="hidden" name="_from" value={form.from} />
        <input type="hidden" name="_to" value="/subscribe/asked" />
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          label={t('email')}
          defaultValue={value('email')}
          required
        />
        <ChoiceField
          name="locale"
          label={t('language')}
          options={digestLocales.map((code) => ({ value: code, label: t(`languages.${code}`) }))}
          chosen={[value('locale', fullLocale(locale))]}
        />
        <p className="my-4">
          <Button tone="primary" full>
            {t('send')}
          </Button>
        </p>
      </DoorForm>
    </Door>
  );
}
