import { useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import type { Pair } from '#lib/digests/pair.ts';
import { PairState } from './pair-state.tsx';

type Props = {
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
  pair: Pair & { version: number };
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
  const { form, value, pair, action, to, label, cancelHref, titled, textLabel, rows = 10 } = props;
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
  return (
    <Form {...form} action={action} method="PATCH" to={to} labels={labels}>
      <input type="hidden" name="version" value={pair.version} />
      <div className="langs">
        {sides.map(({ language, title, text }) => (
          <div key={language} className="grid gap-3 content-start">
            {titled && (
              <Field
                name={title}
                label={labels[title]}
                lang={language}
                maxLength={300}
                defaultValue={value(title, pair[title])}
              />
            )}
            <TextAreaField
              name={text}
              label={labels[text]}
              lang={language}
              rows={rows}
              maxLength={8_000}
              defaultValue={value(text, pair[text])}
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
