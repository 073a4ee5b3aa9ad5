import { useTranslations } from 'next-intl';
import { Message } from '#components/ui/message.tsx';

type Props = { found: { events: number; intact: boolean; broken: string | null } };

export function ChainMessage({ found: { events, intact, broken } }: Props) {
  const t = useTranslations('audit');
  return intact ? (
    <Message tone="success" role="status" title={t('intact', { events })} />
  ) : (
    <Message tone="critical" role="alert" title={t('broken', { id: broken ?? '' })} />
  );
}
