import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { Webhook } from '#lib/webhooks/schema.ts';

type Props = Pick<z.output<typeof Webhook>, 'state' | 'active'>;

const looks: Record<Props['state'] | 'paused', { tone: Tone; icon: IconName }> = {
  none: { tone: 'neutral', icon: 'clock' },
  taken: { tone: 'success', icon: 'check' },
  failing: { tone: 'warning', icon: 'triangle' },
  waiting: { tone: 'neutral', icon: 'clock' },
  paused: { tone: 'neutral', icon: 'close' },
};

export function WebhookState({ state, active }: Props) {
  const t = useTranslations('webhooks.states');
  const shown = active ? state : 'paused';
  return <Status {...looks[shown]}>{t(shown)}</Status>;
}
