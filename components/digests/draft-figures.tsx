import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { DigestShown } from '#lib/digests/queries.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { BulletinFigures } from './bulletin-figures.tsx';
import { PlainAct, PlainButton } from './plain-act.tsx';

type Props = { digest: DigestShown; form: FormPage };

/** The sums as they would be published, which of them are shown, and whose figures go into them. */
export function DraftFigures({ digest, form }: Props) {
  const t = useTranslations('digests.draft');
  const locale = useLocale();
  const { id, figures, reporting, since, until, withoutFigures, items } = digest;
  const shown = figures.filter(({ code }) => !withoutFigures.includes(code));
  const picked = items.filter(({ step }) => step === 'figures');
  return (
    <>
      <BulletinFigures edition={{ figures: shown, reporting, since, until }} locale={fullLocale(locale)} />
      <Section title={t('figuresOf', { count: picked.length })} className="noprint">
        <ul className="gridded">
          {picked.map(({ id: itemId, update, number, newer }) => (
            <li key={itemId} className="sm">
              <Link href={`/updates/${update.id}`}>
                <span className="ltr">{update.code}</span>
              </Link>{' '}
              <span className="mute">{t('version', { number })}</span>
              {newer && (
                <PlainAct form={form} action={`/digest-items/${itemId}/renewal`} to={`/digests/${id}`}>
                  <PlainButton label={t('renewOf', { name: update.code, number: newer })}>
                    {t('renew', { number: newer })}
                  </PlainButton>
                </PlainAct>
              )}
              <PlainAct form={form} action={`/digest-items/${itemId}/removal`} to={`/digests/${id}`}>
                <PlainButton label={t('dropOf', { name: update.code })}>
                  <Icon name="close" />
                </PlainButton>
              </PlainAct>
            </li>
          ))}
        </ul>
        <details className="mt-4">
          <summary>{t('choose')}</summary>
          <Form
            {...form}
            back={null}
            action={`/digests/${id}/figures`}
            to={`/digests/${id}`}
            className="mt-2"
          >
            {figures.map((figure) => (
              <CheckField
                key={figure.code}
                name="shown"
                value={figure.code}
                label={nameOf(figure, locale)}
                defaultChecked={!withoutFigures.includes(figure.code)}
              />
            ))}
            <div className="acts mt-3">
              <Button small>{t('saveChoice')}</Button>
            </div>
          </Form>
        </details>
      </Section>
    </>
  );
}
