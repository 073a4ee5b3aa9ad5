import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';

type Props = { id: string; name: string; form: FormPage };

export function SuspendDialog({ id, name, form }: Props) {
  const t = useTranslations();
  const here = `/administration/accounts/${id}`;
  return (
    <Dialog
      title={t('accounts.detail.askSuspend', { name })}
      text={t('accounts.detail.askSuspendText')}
      closeHref={here}
    >
      <Form {...form} action={`/accounts/${id}/suspension`} to={here}>
        <p className="flex gap-3 mt-4">
          <ButtonLink href={here}>{t('common.actions.cancel')}</ButtonLink>
          <Button tone="danger">{t('accounts.detail.suspend')}</Button>
        </p>
      </Form>
    </Dialog>
  );
}
