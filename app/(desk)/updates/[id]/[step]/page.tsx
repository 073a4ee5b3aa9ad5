import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '#components/ui/button.tsx';
import { Asked } from '#components/updates/asked.tsx';
import { figureRows } from '#components/updates/figure-rows.ts';
import { formSteps } from '#components/updates/form-pages.ts';
import { KeptForm } from '#components/updates/kept-form.tsx';
import { OfferedLine } from '#components/updates/offered-line.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { StaleWords } from '#components/updates/stale-words.tsx';
import { StepFields } from '#components/updates/step-fields.tsx';
import { StepFrame } from '#components/updates/step-frame.tsx';
import { stepLabels } from '#components/updates/step-labels.ts';
import { type UpdateStep, updateSteps } from '#db/enums.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { decimalNumber } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { formKeeper } from '#lib/updates/edition.ts';
import { getUpdate } from '#lib/updates/queries.ts';

type Props = PageProps<'/updates/[id]/[step]'>;

const stepNamed = (name: string): UpdateStep => updateSteps.find((step) => step === name) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const terms = await getTranslations('terms.updateStep');
  return { title: terms(stepNamed((await params).step)) };
}

/** One step of an update: a plain form that needs no script, kept on the server with each "continue". */
export default async function StepPage({ params, searchParams }: Props) {
  const { id, step: name } = await params;
  const step = stepNamed(name);
  const filled = (await searchParams).from === '5w';
  const [t, terms, files, locale, update, { form, value }] = await Promise.all([
    getTranslations('updates'),
    getTranslations('terms'),
    getTranslations('attachments'),
    getLocale(),
    read(getUpdate, { id }),
    formPage(searchParams),
  ]);
  if (!update.may.write) forbidden();
  const kept = update.steps.find((each) => each.step === step) ?? notFound();
  const labels = await stepLabels(update, step);
  const words = (content: Record<string, unknown>) =>
    step === 'figures'
      ? figureRows(update, content).flatMap((row, at) =>
          row.value === null
            ? []
            : [`${labels[`content.rows.${at}.value`]}: ${decimalNumber(row.value, locale)}`],
        )
      : Object.values(content).filter((word): word is string => typeof word === 'string');
  return (
    <StepFrame
      id={id}
      step={step}
      hint={update.asks && <Asked words={update.asks} />}
      title={t('titled', { what: terms(`updateStep.${step}`), which: periodName(update, locale) })}
      lead={
        <>
          {update.operation ? nameOf(update.operation, locale) : t('global')}. {t(`${step}.lead`)}
        </>
      }
    >
      {form.back?.code === 'stale' && <StaleWords step={kept} wordsOf={words} />}
      <KeptForm
        {...form}
        keeper={await formKeeper(update)}
        update={id}
        step={kept}
        action={`/updates/${id}/steps/${step}`}
        to={`/updates/${id}/${formSteps[formSteps.indexOf(step) + 1]}`}
        // With scripts the boxes themselves say what they are called; each byte of this page is weighed.
        {...(form.back && { labels })}
      >
        <input type="hidden" name="version" value={kept.version} />
        {step === 'figures' && <OfferedLine update={update} content={kept.content} filled={filled} />}
        <StepFields
          update={update}
          step={step}
          content={kept.content}
          labels={labels}
          value={value}
          filled={filled}
        />
        <div className="bot">
          <Button
            tone="primary"
            full
            name="_to"
            value={`/updates/${id}/${formSteps[formSteps.indexOf(step) + 1]}`}
          >
            {t('step.next')}
          </Button>
          {step === 'story' && (
            <Button full icon="upload" name="_to" value={`/updates/${id}/attachments`}>
              {files('saveAndAttach')}
            </Button>
          )}
          <Button tone="quiet" full name="_to" value={`/updates/${id}`}>
            {t('step.later')}
          </Button>
        </div>
      </KeptForm>
    </StepFrame>
  );
}
