import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

type Props = {
  action: string;
  label: string;
  q: string | undefined;
  /** Parts of the address that the search keeps, such as what is chosen already. */
  keep: Readonly<Record<string, string | undefined>>;
};

/** Finds one record among many by words: its answers are links, so it works without a script. */
export function FindForm({ action, label, q, keep }: Props) {
  const t = useTranslations('roster.assignmentForm');
  return (
    <search>
      <form className="filters" action={action}>
        {Object.entries(keep).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Field name="q" type="search" label={label} defaultValue={q ?? ''} className="grow" />
        <Button>{t('find')}</Button>
      </form>
    </search>
  );
}
