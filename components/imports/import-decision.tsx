import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '#components/ui/button.tsx';
import { DecisionBar } from '#components/ui/decision-bar.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { wholeNumber } from '#lib/i18n/format.ts';

type Props = { id: string; counts: Partial<Record<string, number>>; form: FormPage };

/** One sentence of what applying would do, and the two ways on. */
export async function ImportDecision({ id, counts, form }: Props) {
  const [t, locale] = [await getTranslations('imports'), await getLocale()];
  const number = (outcome: string) => wholeNumber(counts[outcome] ?? 0, locale);
  const changes = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.gone ?? 0);
  const context =
    changes === 0
      ? t('changesNothing')
      : t('would', {
          added: number('new'),
          changed: number('changed'),
          gone: number('gone'),
          left: number('rejected'),
        });
  const here = `/imports/${id}`;
  return (
    <DecisionBar label={t('decision')} context={context}>
      <Form {...form} back={null} action={`${here}/discard`} to="/imports">
        <Button type="submit">{t('discard')}</Button>
      </Form>
      <Form {...form} formKey={`${form.formKey}-apply`} action={`${here}/apply`} to={here}>
        <Button type="submit" tone="primary">
          {changes === 0 ? t('applyNothing') : t('apply', { count: changes })}
        </Button>
      </Form>
    </DecisionBar>
  );
}
