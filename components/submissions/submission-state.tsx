import { useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import type { SubmissionStatus } from '#db/enums.ts';
import { plainStates } from '#lib/submissions/workflow.ts';

export const lookOf: Record<SubmissionStatus, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'info', icon: 'send' },
  in_review: { tone: 'info', icon: 'eye' },
  returned: { tone: 'warning', icon: 'revise' },
  resubmitted: { tone: 'info', icon: 'send' },
  accepted: { tone: 'success', icon: 'check' },
  approved: { tone: 'success', icon: 'check' },
  published: { tone: 'success', icon: 'document' },
  rejected: { tone: 'critical', icon: 'refused' },
  withdrawn: { tone: 'neutral', icon: 'close' },
  not_submitted: { tone: 'neutral', icon: 'dash' },
};

type Props = { status: SubmissionStatus; chip?: boolean };

/** Where a submission lies, for whoever wrote it: nothing of what happens behind the door. */
export function PlainState({ status, ...rest }: Props) {
  const t = useTranslations('terms.plainState');
  return (
    <Status {...lookOf[status === 'in_review' ? 'submitted' : status]} {...rest}>
      {t(plainStates[status])}
    </Status>
  );
}

/** Those who review are told the status itself; those who wrote, where it lies. */
export function SubmissionState({ judging, ...props }: Props & { judging: boolean }) {
  const t = useTranslations('terms.submissionStatus');
  if (!judging) return <PlainState {...props} />;
  const { status, ...rest } = props;
  return (
    <Status {...lookOf[status]} {...rest}>
      {t(status)}
    </Status>
  );
}
