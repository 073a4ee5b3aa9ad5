import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { FieldError } from '#components/ui/field-error.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { periodIn } from '#lib/digests/period-in.ts';
import type { DigestShown } from '#lib/digests/queries.ts';
import { fullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = { digest: DigestShown; form: FormPage };

/** What will be sealed, what is known of how many, and that nothing of it can be changed afterwards. */
export function PublishForm({ digest, form }: Props) {
  const t = useTranslations('digests.publish');
  const locale = fullLocale(useLocale());
  const { id, items, figures, reporting, withoutFigures, behindCount, edits } = digest;
  const shown = figures.filter(({ code }) => !withoutFigures.includes(code));
  const blank = shown.filter(({ operations }) => operations < reporting.operations);
  const updates = new Set(items.map(({ update }) => update.id)).size;
  const newer = items.filter((item) => item.newer).map(({ update }) => update.code);
  return (
    <Form
      {...form}
      action={`/digests/${id}/publication`}
      to={`/digests/${id}`}
      labels={{ despite: t('despite') }}
      className="formcol"
    >
      <input type="hidden" name="edits" value={edits} />
      <DescriptionList
        facts={[
          { term: t('period'), detail: periodIn(digest, locale) },
          {
            term: t('sources'),
            detail: t('updates', {
              count: updates,
              parts: items.filter(({ step }) => step !== 'figures').length,
            }),
          },
          {
            term: t('figures'),
            detail: t('sums', { count: shown.length, operations: reporting.operations }),
          },
          ...(blank.length > 0
            ? [
                {
                  term: t('blank'),
                  detail: blank
                    .map((figure) =>
                      t('blankOf', {
                        name: nameOf(figure, locale),
                        count: reporting.operations - figure.operations,
                      }),
                    )
                    .join(' · '),
                },
              ]
            : []),
          ...(newer.length > 0 ? [{ term: t('newer'), detail: [...new Set(newer)].join(', ') }] : []),
        ]}
      />
      <p className="mt-4">{t('lead')}</p>
      {behindCount > 0 && (
        <div className="mt-3" id="f-despite">
          <CheckField name="despite" label={t('behind', { count: behindCount })} />
          <FieldError name="despite" />
        </div>
      )}
      <FormActions label={t('act')} cancelHref={`/digests/${id}`} />
    </Form>
  );
}
