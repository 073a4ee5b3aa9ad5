import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { updateSteps } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { sendingWords, useDraftWords } from './draft-words.ts';
import { SendingForm } from './sending-form.tsx';
import { sendRefusals, textsOf } from './texts-of.ts';
import type { Keeper } from './use-worker.ts';

type Props = {
  update: UpdateShown;
  form: FormPage;
  keeper: Keeper;
  value: (name: string, stored?: string | number | null) => string;
};

/** Sends, sends again, or sends a correction with its reason. */
export function SendForm({ update, form, keeper, value }: Props) {
  const t = useTranslations('updates');
  const terms = useTranslations('terms.updateStep');
  const words = useDraftWords(sendingWords);
  const here = `/updates/${update.id}`;
  const correcting = update.moves.includes('correct');
  const again = update.moves.includes('resubmit');
  const steps = Object.fromEntries(updateSteps.map((step) => [step, terms(step)]));
  return (
    <SendingForm
      {...form}
      texts={textsOf(form.texts, form.back, sendRefusals)}
      keeper={keeper}
      update={update.id}
      words={words}
      steps={steps}
      shown={Object.fromEntries(update.steps.map(({ step, version }) => [step, version]))}
      action={`${here}/${correcting ? 'correction' : 'submission'}`}
      to={`${here}/receipt`}
      labels={{ ...steps, reason: t('check.reason') }}
    >
      <input type="hidden" name="version" value={update.version} />
      {correcting && (
        <TextAreaField
          name="reason"
          rows={3}
          label={t('check.reason')}
          hint={t('check.reasonHint')}
          defaultValue={value('reason')}
          className="mt-6"
        />
      )}
      <div className="mt-6">
        <CheckField name="withMembers" label={t('check.withMembers')} />
      </div>
      <div className="bot">
        <Button tone="primary" full name="_to" value={`${here}/receipt`}>
          {correcting ? t('check.correct') : again ? t('check.again') : t('check.send')}
        </Button>
        <ButtonLink tone="quiet" full href={here}>
          {t('step.later')}
        </ButtonLink>
      </div>
    </SendingForm>
  );
}
