import { useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { FlowStanding } from '#db/enums.ts';

const looks: Record<FlowStanding, { tone: Tone; icon: IconName }> = {
  coded: { tone: 'success', icon: 'check' },
  confirmed: { tone: 'success', icon: 'check' },
  open: { tone: 'warning', icon: 'clock' },
  shared: { tone: 'info', icon: 'half' },
  pledged: { tone: 'neutral', icon: 'half' },
  left_out: { tone: 'neutral', icon: 'dash' },
  other: { tone: 'neutral', icon: 'dash' },
};

/** Where a flow stands in the sums. */
export function StandingStatus({ standing }: { standing: FlowStanding }) {
  const t = useTranslations('terms.flowStanding');
  return <Status {...looks[standing]}>{t(standing)}</Status>;
}
