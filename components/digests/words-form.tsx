import { useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { metIn, startOf, type WordField, wordFields } from '#lib/digests/meeting.ts';
import type { Pair } from '#lib/digests/pair.ts';
import type { getWording } from '#lib/digests/wording.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { FieldMet } from './field-met.tsx';
import { MetWhileWriting } from './met-while-writing.tsx';
import { PairState } from './pair-state.tsx';

type Props = {
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
  pair: Pair & { version: number };
  /** Whoever was faster, where somebody was: their words stand above one's own. */
  met?: Awaited<ReturnType<typeof getWording>> | undefined;
  action: string;
  /** Where to go when it is saved, and what the button says of that. */
  to: string;
  label: string;
  cancelHref: string;
  /** A headline too: what has one in its source, and the digest itself. */
  titled: boolean;
  /** What the text is called: "Text", or "Opening". */
  textLabel: string;
  rows?: number;
};

/** Both languages in one form, English and French beside each other. */
export function WordsForm(props: Props) {
  const { form, value, pair, met, action, to, label, cancelHref, titled, textLabel, rows = 10 } = props;
  const t = useTranslations('digests');
  const sides = [
    { language: 'en', title: 'titleEn', text: 'textEn' },
    { language: 'fr', title: 'titleFr', text: 'textFr' },
  ] as const;
  const named = (what: string, language: 'en' | 'fr') => t('form.in', { what, language });
  const labels = Object.fromEntries(
    sides.flatMap(({ language, title, text }) => [
      [title, named(t('form.title'), language)],
      [text, named(textLabel, language)],
    ]),
  );
  // What both began with goes along, so that what one alone changed needs no choice. Another refusal changes neither.
  const began = (field: WordField) => (met ? (pair[field] ?? '') : value(`was.${field}`, pair[field]));
  const meeting = (field: WordField) => metIn(value(`was.${field}`), pair[field], value(field));
  const start = (field: WordField) => (met ? startOf(meeting(field)) : value(field, pair[field]));
  const above = (field: WordField, language: FullLocale) =>
    met && (
      <FieldMet
        field={field}
        language={language}
        label={labels[field] ?? ''}
        met={meeting(field)}
        who={met.by}
      />
    );
  const shown = titled ? wordFields : (['textEn', 'textFr'] as const);
  return (
    <Form {...form} action={action} method="PATCH" to={to} labels={labels} staleToPage>
      <input type="hidden" name="version" value={met ? pair.version : value('version', `${pair.version}`)} />
      {shown.map((field) => (
        <input key={field} type="hidden" name={`was.${field}`} value={began(field)} />
      ))}
      {met && (
        <div className="mt-4">
          <MetWhileWriting wording={met} />
        </div>
      )}
      <div className={met ? 'langs mt-6' : 'langs'}>
        {sides.map(({ language, title, text }) => (
          <div key={language} className="grid gap-3 content-start">
            {titled && above(title, language)}
            {titled && (
              <Field
                name={title}
                label={labels[title]}
                lang={language}
                maxLength={300}
                defaultValue={start(title)}
              />
            )}
            {above(text, language)}
            <TextAreaField
              name={text}
              label={labels[text]}
              lang={language}
              rows={rows}
              maxLength={8_000}
              defaultValue={start(text)}
            />
            <p>
              <PairState pair={pair} language={language} />
            </p>
          </div>
        ))}
      </div>
      {pair.behind && (
        <div className="mt-3">
          <CheckField name="together" label={t('form.together')} />
        </div>
      )}
      <FormActions label={label} cancelHref={cancelHref} />
    </Form>
  );
}
