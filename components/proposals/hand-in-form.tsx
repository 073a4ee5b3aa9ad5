import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { SubmissionShown } from '#lib/submissions/queries.ts';

type Props = { submission: SubmissionShown; form: FormPage; values: (name: string) => readonly string[] };

/** What the appeal wants ticked, and the one button that hands the words in. */
export function HandInForm({ submission, form, values }: Props) {
  const t = useTranslations('proposals.handIn');
  const terms = useTranslations('terms.section');
  const locale = useLocale();
  const ticked = values('checks');
  return (
    <Form
      {...form}
      action={`/submissions/${submission.id}/submission`}
      to={`/submissions/${submission.id}/receipt`}
      labels={{
        checks: t('checks'),
        ...Object.fromEntries(submission.problems.map(({ section }) => [section, terms(section)])),
      }}
    >
      <input type="hidden" name="version" value={submission.version} />
      {submission.checks.length > 0 && (
        <fieldset className="fld" id="f-checks" tabIndex={-1}>
          <legend className="lab">{t('checks')}</legend>
          {submission.checks.map((check) => (
            <CheckField
              key={check.id}
              name="checks"
              value={check.id}
              label={nameOf(check, locale)}
              defaultChecked={ticked.includes(check.id)}
            />
          ))}
        </fieldset>
      )}
      <p className="note mt-4">{t('after')}</p>
      <FormActions label={t('submit')} cancelHref={`/proposals/${submission.proposalId}`} />
    </Form>
  );
}
