import { useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { UpdateStatus } from '#db/enums.ts';

export const updateLooks: Record<UpdateStatus, { tone: Tone; icon: IconName }> = {
  not_due: { tone: 'neutral', icon: 'clock' },
  due: { tone: 'warning', icon: 'triangle' },
  overdue: { tone: 'critical', icon: 'octagon' },
  submitted: { tone: 'info', icon: 'send' },
  sent_back: { tone: 'warning', icon: 'revise' },
  acknowledged: { tone: 'success', icon: 'check' },
  skipped: { tone: 'neutral', icon: 'dash' },
};

export function UpdateState({ status, chip = false }: { status: UpdateStatus; chip?: boolean }) {
  const t = useTranslations('terms.updateStatus');
  return (
    <Status {...updateLooks[status]} chip={chip}>
      {t(status)}
    </Status>
  );
}
