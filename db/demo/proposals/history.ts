import type { auditEvents } from '../../schema/index.ts';
import { accountId } from '../accounts.ts';
import type { Calendar } from '../days.ts';
import { proposalRows, proposalSpecs, writerOf } from './rows.ts';
import { people } from './steps.ts';
import { submissionMoveRows } from './submissions.ts';

type Event = typeof auditEvents.$inferInsert & { at: string };

/** What the trail says of proposals and their steps, told as the commands tell it. */
export function proposalEvents(calendar: Calendar): Event[] {
  const begun = proposalRows(calendar).map(({ id, title, operationId, createdAt }, index): Event => {
    const spec = proposalSpecs[index];
    return {
      actorKind: 'account',
      accountId: accountId(spec ? writerOf(spec) : people.A),
      at: createdAt ?? '',
      action: 'proposal.create',
      subjectType: 'proposal',
      subjectId: id,
      operationId,
      after: { title },
    };
  });
  const steps = submissionMoveRows(calendar).map(
    ({ submissionId, move, from, to, byId, at, operationId }): Event => ({
      actorKind: 'account',
      accountId: byId,
      at: at ?? '',
      action: `submission.${move === 'resubmit' ? 'submit' : move}`,
      subjectType: 'submission',
      subjectId: submissionId,
      operationId,
      before: { status: from },
      after: { status: to },
    }),
  );
  return [...begun, ...steps];
}
