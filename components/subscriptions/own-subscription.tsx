import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Me } from '#lib/accounts/schema.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { languageWithin } from '#lib/i18n/name-of.ts';

type Props = { me: Pick<Me, 'email' | 'locale' | 'digestLocale'>; form: FormPage };

/** The digest at one's own address, with one tap: the address was confirmed with the account. */
export function OwnSubscription({ me: { email, locale, digestLocale }, form }: Props) {
  const t = useTranslations('me.digest');
  const reader = useLocale();
  const own = fullLocale(locale);
  const named = (code: string) => languageWithin(code, reader);
  return (
    <Section title={t('title')} id="digest">
      <p>
        {digestLocale
          ? t.rich('sent', { language: named(digestLocale), email, ltr: (words) => <bdi>{words}</bdi> })
          : t('none')}
      </p>
      <div className="acts my-4">
        {digestLocale !== own && (
          <ActForm form={form} action="/me/subscription" values={{ locale: own }} to="/me#digest">
            {t('send', { language: named(own) })}
          </ActForm>
        )}
        {digestLocale && (
          <ActForm form={form} action="/me/subscription/stop" to="/me#digest">
            {t('stop')}
          </ActForm>
        )}
      </div>
    </Section>
  );
}
