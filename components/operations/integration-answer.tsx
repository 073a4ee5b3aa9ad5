import { useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { IntegrationAnswer as Answer } from '#db/enums.ts';

const looks: Record<Answer, { tone: Tone; icon: IconName }> = {
  yes: { tone: 'success', icon: 'check' },
  partly: { tone: 'info', icon: 'half' },
  no: { tone: 'critical', icon: 'refused' },
  unknown: { tone: 'neutral', icon: 'clock' },
};

/** An answer of the checklist, by shape, colour and word; what nobody answered is not known. */
export function IntegrationAnswer({ answer = 'unknown' }: { answer?: Answer | undefined }) {
  const terms = useTranslations('terms.integrationAnswer');
  return <Status {...looks[answer]}>{terms(answer)}</Status>;
}
