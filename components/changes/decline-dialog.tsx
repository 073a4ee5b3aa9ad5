import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import type { ChangeRequest } from '#lib/roster/changes/schema.ts';

type Props = { change: z.input<typeof ChangeRequest>; form: FormPage; reason: string };

export function DeclineDialog({ change: { id, version }, form, reason }: Props) {
  const t = useTranslations('changes');
  return (
    <Dialog title={t('declineTitle')} text={t('declineLead')} closeHref="/changes">
      <Form {...form} action={`/changes/${id}/declination`} to="/changes" labels={{ reason: t('reason') }}>
        <input type="hidden" name="version" value={version} />
        <TextAreaField
          name="reason"
          rows={3}
          label={t('reason')}
          defaultValue={reason}
          required
          maxLength={500}
        />
        <p className="flex gap-3 mt-4">
          <ButtonLink href="/changes">{t('cancel')}</ButtonLink>
          <Button tone="danger">{t('decline')}</Button>
        </p>
      </Form>
    </Dialog>
  );
}
