import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';

/** Asked by its own address, because nothing brings back what was erased. */
export function ErasePerson({ form, personId }: { form: FormPage; personId: string }) {
  const t = useTranslations('confirm');
  const here = `/people/${personId}`;
  return (
    <Dialog title={t('eraseTitle')} text={t('eraseLead')} closeHref={here}>
      <Form {...form} back={null} action={`/people/${personId}/erasure`} to="/people">
        <p className="flex gap-3 mt-4">
          <ButtonLink href={here}>{t('keep')}</ButtonLink>
          <Button tone="danger">{t('erase')}</Button>
        </p>
      </Form>
    </Dialog>
  );
}
