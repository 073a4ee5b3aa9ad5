import { useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { SubmissionStatus } from '#db/enums.ts';
import { plainStates } from '#lib/submissions/workflow.ts';

const looks: Record<SubmissionStatus, [tone: Tone, icon: IconName]> = {
  draft: ['neutral', 'pencil'],
  submitted: ['info', 'up'],
  in_review: ['info', 'eye'],
  returned: ['warning', 'revise'],
  resubmitted: ['info', 'up'],
  accepted: ['success', 'check'],
  approved: ['success', 'check'],
  published: ['success', 'check'],
  rejected: ['critical', 'refused'],
  withdrawn: ['neutral', 'close'],
  not_submitted: ['neutral', 'dash'],
};

type Props = { status: SubmissionStatus; chip?: boolean };

/** Where a submission lies, for whoever wrote it: nothing of what happens behind the door. */
export function PlainState({ status, ...rest }: Props) {
  const t = useTranslations('terms.plainState');
  const [tone, icon] = looks[status === 'in_review' ? 'submitted' : status];
  return (
    <Status tone={tone} icon={icon} {...rest}>
      {t(plainStates[status])}
    </Status>
  );
}
