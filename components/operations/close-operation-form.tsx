import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import type { OperationShown } from '#lib/operations/queries.ts';

type Props = {
  form: FormPage;
  operation: OperationShown;
  until: string;
  /** Structures that must have ended by then. */
  active: readonly { id: string; name: string }[];
};

export function CloseOperationForm({ form, operation, until, active }: Props) {
  const t = useTranslations('operations.close');
  const back = `/operations/${operation.id}`;
  return (
    <>
      {active.length > 0 && (
        <Message tone="warning" title={t('active', { count: active.length })}>
          <ul className="grid gap-1 mt-1">
            {active.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/structures/${id}/end`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Message>
      )}
      <Form {...form} action={`${back}/close`} to={back} labels={{ until: t('until') }}>
        <input type="hidden" name="version" value={operation.version} />
        <FieldGrid>
          <DateField name="until" label={t('until')} defaultValue={until} required />
        </FieldGrid>
        <FormActions label={t('action')} tone="danger" cancelHref={back} />
      </Form>
    </>
  );
}
