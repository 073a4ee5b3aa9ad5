import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { DateInput } from './date-input.tsx';
import { described, FieldFrame, type FieldWords } from './field-frame.tsx';

type Props = FieldWords & Omit<ComponentProps<typeof DateInput>, 'locale' | 'name' | 'id' | 'className'>;

/** Sends yyyy-mm-dd. As the first filter of a list it wears className "asof". */
export function DateField({ name, id, label, hint, note, className, ...input }: Props) {
  const words = { name, id, label, hint, note, className };
  return (
    <FieldFrame {...words}>
      <DateInput locale={useLocale()} {...input} {...described(words)} />
    </FieldFrame>
  );
}
