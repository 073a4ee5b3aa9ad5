import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AssignmentFacts, AssignmentHead } from '#components/roster/assignment-facts.tsx';
import { can } from '#lib/access/actor.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { getAssignment } from '#lib/roster/assignments/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster.assignment'))('title') };
}

export default async function AssignmentPage({ params }: PageProps<'/assignments/[id]'>) {
  const assignment = await read(getAssignment, { id: (await params).id });
  return (
    <>
      <AssignmentHead
        assignment={assignment}
        proposes={can(await signedIn(), 'change.propose', assignment.operationId)}
      />
      <AssignmentFacts assignment={assignment} />
    </>
  );
}
