import { useTranslations } from 'next-intl';
import { PageHead } from '#components/ui/page-head.tsx';
import { type AssignmentShown, useAssignmentName } from '../assignment-facts.tsx';

type Props = { assignment: AssignmentShown; title: string; lead?: string };

/** Above a form about an assignment: what it does, to whose. */
export function ActHead({ assignment, title, lead }: Props) {
  const t = useTranslations('roster');
  const name = useAssignmentName()(assignment);
  const of = t('assignment.of', name);
  return (
    <PageHead
      title={title}
      lead={lead ? `${of}. ${lead}` : of}
      crumbs={[
        { href: `/posts/${assignment.post.id}`, label: name.post },
        { href: `/assignments/${assignment.id}`, label: name.person },
      ]}
    />
  );
}
