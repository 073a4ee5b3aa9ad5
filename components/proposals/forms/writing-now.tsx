import { useTranslations } from 'next-intl';
import { Message } from '#components/ui/message.tsx';

type Props = { text: { writtenBy: string | null; byYou: boolean; writtenAt: string } };

const recent = 10 * 60_000;

/** Somebody else saved this section in the last ten minutes, and may still be at it. */
export function WritingNow({ text: { writtenBy, byYou, writtenAt } }: Props) {
  const t = useTranslations('sectionForm');
  const at = new Date(writtenAt);
  if (!writtenBy || byYou || Date.now() - at.getTime() > recent) return null;
  return (
    <div className="mb-4">
      <Message role="status">
        {t('writing', { name: writtenBy, time: `${at.toISOString().slice(11, 16)} UTC` })}
      </Message>
    </div>
  );
}
