import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Me } from '#lib/accounts/schema.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Props = {
  identities: Me['identities'];
  issuers: readonly { id: string; name: string; issuer: string }[];
  form: FormPage;
};

/** Accounts of organisations that open this one. Linked from here only, by whoever is signed in. */
export function Identities({ identities, issuers, form }: Props) {
  const t = useTranslations('me.identities');
  const locale = useLocale();
  const unlinked = issuers.filter(({ issuer }) => !identities.some((one) => one.issuer === issuer));
  if (identities.length + unlinked.length === 0) return null;
  return (
    <Section title={t('title')} id="identities">
      {identities.length === 0 && <p className="my-4">{t('none')}</p>}
      <ul className="att">
        {identities.map(({ issuer, subject, linkedAt }) => {
          const name = issuers.find((one) => one.issuer === issuer)?.name ?? issuer;
          return (
            <li key={issuer + subject}>
              <span>
                <b className="b">{name}</b> {t('since', { date: plainDate(linkedAt, locale) })}
              </span>
              <ActForm
                form={form}
                action="/me/identities/unlinking"
                values={{ issuer, subject }}
                tone="danger"
                small
                label={t('unlinkNamed', { name })}
              >
                {t('unlink')}
              </ActForm>
            </li>
          );
        })}
      </ul>
      {unlinked.map(({ id, name }) => (
        <form key={id} method="post" action={`/sign-in/link-identity/${id}`} className="my-4">
          <Button>{t('link', { name })}</Button>
        </form>
      ))}
    </Section>
  );
}
