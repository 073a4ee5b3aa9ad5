import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';

type Props = { form: FormPage; person: { id: string; version: number } };

/** One click that says: I checked, this is still right. */
export function ConfirmPerson({ form, person: { id, version } }: Props) {
  const t = useTranslations('roster.people');
  return (
    <Form {...form} action={`/people/${id}/confirm`}>
      <input type="hidden" name="version" value={version} />
      <Button icon="check">{t('confirm')}</Button>
    </Form>
  );
}
