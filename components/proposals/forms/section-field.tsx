import { ChoiceField } from '#components/ui/choice-field.tsx';
import { FieldFrame } from '#components/ui/field-frame.tsx';
import type { Clash } from '#lib/proposals/merge.ts';
import { ClashChoice } from './clash-choice.tsx';
import { SectionInput } from './section-input.tsx';
import type { FieldSpec, FieldValues } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';

type Props = {
  spec: FieldSpec;
  values: FieldValues;
  words: SectionWords;
  clash: Clash | undefined;
  by: string;
};

/** One field of a section outside its table, or the choice between two people's words for it. */
export function SectionField({ spec, values, words, clash, by }: Props) {
  const name = `content.${spec.name}`;
  const value = values[name] ?? '';
  const className = spec.wide || clash ? 'wide' : '';
  const said = (code: string) => spec.options?.find((option) => option.value === code)?.label ?? code;
  if (clash)
    return (
      <div className={className}>
        <ClashChoice clash={clash} label={spec.label} words={words.clash} by={by} shown={said} />
      </div>
    );
  const frame = { name, label: spec.label, hint: spec.hint, className };
  if (spec.kind === 'boxes' || spec.kind === 'radio')
    return (
      <ChoiceField
        {...frame}
        kind={spec.kind === 'boxes' ? 'checkbox' : 'radio'}
        options={spec.options ?? []}
        chosen={typeof value === 'string' ? [value] : value}
      />
    );
  return (
    <FieldFrame {...frame}>
      <SectionInput
        spec={spec}
        name={name}
        value={String(value)}
        empty={words.choose}
        locale={words.locale}
        hinted={Boolean(spec.hint)}
      />
    </FieldFrame>
  );
}
