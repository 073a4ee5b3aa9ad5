import { useTranslations } from 'next-intl';
import { Message } from '#components/ui/message.tsx';
import type { UpdateShown } from '#lib/updates/queries.ts';

type Step = UpdateShown['steps'][number];

/** Somebody was faster: their words beside one's own, which the form still has. */
export function StaleWords({
  step,
  wordsOf,
}: {
  step: Step;
  wordsOf: (content: Step['content']) => string[];
}) {
  const t = useTranslations('updates.stale');
  return (
    <Message tone="warning" title={t('title')}>
      <p>{t('lead')}</p>
      {step.writtenBy && <p className="mt-2">{t('by', { who: step.writtenBy })}</p>}
      {wordsOf(step.content).map((words) => (
        <p key={words} className="ptext" dir="auto">
          {words}
        </p>
      ))}
    </Message>
  );
}
