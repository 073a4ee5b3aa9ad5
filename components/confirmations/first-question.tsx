import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import { AnswerForm } from './answer-form.tsx';
import type { Told } from './told.ts';

/** Yes, or one of two ways on: nothing is asked that the answer before has not made necessary. */
export function FirstQuestion({ token, language, form }: Told) {
  const t = useTranslations('confirm');
  const step = (name: string) => `/confirm/${token}?step=${name}&lang=${language}`;
  return (
    <Section title={t('question')} note={t('expires')}>
      <div className="acts mt-4">
        <AnswerForm form={form} action="answer" token={token} to="correct" language={language}>
          <Button tone="primary" icon="check">
            {t('correct')}
          </Button>
        </AnswerForm>
        <ButtonLink href={step('left')}>{t('left')}</ButtonLink>
        <ButtonLink href={step('change')}>{t('change')}</ButtonLink>
      </div>
    </Section>
  );
}
