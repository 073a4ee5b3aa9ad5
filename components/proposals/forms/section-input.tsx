import { DateInput } from '#components/ui/date-input.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import type { FieldSpec } from './section-spec.ts';

type Props = {
  spec: FieldSpec;
  name: string;
  value: string;
  /** The choice of nothing, of a select. */
  empty: string;
  locale: Locale;
  /** In a table the column's head is its label on paper; here it is said to whoever does not see it. */
  label?: string;
  hinted?: boolean;
};

/** The control alone: what it is called and what is wrong with it stand around it. */
export function SectionInput({ spec, name, value, empty, locale, label, hinted }: Props) {
  const id = `f-${name}`;
  const common = {
    id,
    name,
    defaultValue: value,
    'aria-label': label,
    'aria-describedby': hinted ? `${id}-hint e-${name}` : `e-${name}`,
  };
  switch (spec.kind) {
    case 'text':
      return <textarea className="input" rows={label ? 2 : 6} maxLength={20_000} {...common} />;
    case 'day':
      return <DateInput locale={locale} {...common} />;
    case 'select':
      return (
        <select className="select" {...common}>
          <option value="">{empty}</option>
          {spec.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'number':
      return <input className="input tnum" type="text" inputMode="decimal" autoComplete="off" {...common} />;
    case 'place':
      return <input className="input" type="text" list="places" autoComplete="off" {...common} />;
    default:
      return (
        <input
          className="input"
          type="text"
          inputMode={spec.kind === 'email' ? 'email' : spec.kind === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          {...common}
        />
      );
  }
}
