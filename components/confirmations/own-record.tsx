import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { Message } from '#components/ui/message.tsx';
import { Section } from '#components/ui/section.tsx';

type Props = { personId: string; form: FormPage; told: string | undefined; ask: string | undefined };

/** See, take along, confirm, put right, erase: what is held of whoever is signed in. */
export function OwnRecord({ personId, form, told, ask }: Props) {
  const t = useTranslations('confirm.own');
  return (
    <Section title={t('title')}>
      {(told === 'confirmed' || told === 'told') && <Message tone="success" role="status" title={t(told)} />}
      <p>{t('lead')}</p>
      <div className="acts mt-4">
        <ButtonLink href={`/people/${personId}`}>{t('open')}</ButtonLink>
        <ButtonLink plain download="record.json" href="/api/v1/me/record">
          {t('export')}
        </ButtonLink>
        <ActForm form={form} action="/me/record/confirmation" to="/me?record=confirmed">
          {t('confirm')}
        </ActForm>
        <ButtonLink href="/me?ask=erase" tone="danger">
          {t('erase')}
        </ButtonLink>
      </div>
      <Form
        {...form}
        action="/me/record/correction"
        to="/me?record=told"
        labels={{ note: t('correct') }}
        className="form mt-4"
      >
        <TextAreaField name="note" rows={2} label={t('correct')} maxLength={2_000} required />
        <p>
          <Button>{t('send')}</Button>
        </p>
      </Form>
      {ask === 'erase' && <EraseOwn form={form} />}
    </Section>
  );
}

function EraseOwn({ form }: { form: FormPage }) {
  const t = useTranslations('confirm');
  return (
    <Dialog title={t('eraseTitle')} text={t('own.eraseHint')} closeHref="/me">
      <div className="flex gap-3 mt-4">
        <ButtonLink href="/me">{t('keep')}</ButtonLink>
        <ActForm form={form} action="/me/record/erasure-request" to="/me?record=told">
          {t('own.askErasure')}
        </ActForm>
        <ActForm form={form} action="/me/record/erasure" to="/me" tone="danger">
          {t('own.erase')}
        </ActForm>
      </div>
    </Dialog>
  );
}
