import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { webhookEvents } from '#db/enums.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { eventKey } from './event-name.ts';

type Props = {
  operations: readonly { id: string; nameEn: string; nameFr: string }[];
  value: (name: string, stored?: string | null) => string;
  values: (name: string, stored?: readonly string[]) => readonly string[];
  stored?: { name: string; url: string; events: readonly string[]; operationId: string | null };
};

export function WebhookFields({ operations, value, values, stored }: Props) {
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <>
      <Field
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={value('name', stored?.name)}
        maxLength={200}
        required
      />
      <Field
        name="url"
        type="url"
        inputMode="url"
        label={t('url')}
        hint={t('urlHint')}
        defaultValue={value('url', stored?.url)}
        className="ltr"
        maxLength={500}
        required
      />
      <ChoiceField
        name="events"
        kind="checkbox"
        label={t('events')}
        chosen={values('events', stored?.events)}
        options={webhookEvents.map((event) => ({ value: event, label: t(`event.${eventKey(event)}`) }))}
      />
      <SelectField
        name="operationId"
        label={t('operation')}
        hint={t('operationHint')}
        note={common('optional')}
        empty={t('everywhere')}
        defaultValue={value('operationId', stored?.operationId)}
        options={operations.map((one) => ({ value: one.id, label: nameOf(one, locale) }))}
      />
    </>
  );
}
