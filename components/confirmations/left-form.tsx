import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Sending } from './sending.tsx';
import type { Told } from './told.ts';

export function LeftForm({ token, language, form, value }: Told) {
  const t = useTranslations('confirm');
  const labels = { lastDay: t('lastDay'), follower: t('follower') };
  return (
    <AnswerForm form={form} action="answer" token={token} to="left" language={language} labels={labels}>
      <DateField name="lastDay" label={labels.lastDay} defaultValue={value('lastDay')} required />
      <TextAreaField
        name="follower"
        rows={2}
        label={labels.follower}
        hint={t('followerHint')}
        defaultValue={value('follower')}
        maxLength={300}
      />
      <Sending token={token} language={language} />
    </AnswerForm>
  );
}
