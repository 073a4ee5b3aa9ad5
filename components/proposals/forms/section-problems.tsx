import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ProblemList, unfit } from '#components/proposals/problem-list.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ProposalSection } from '#db/enums.ts';

type Props = {
  id: string;
  section: ProposalSection;
  problems: ComponentProps<typeof ProblemList>['problems'];
};

/** What does not fit together in this section, as it was last saved. */
export function SectionProblems({ id, section, problems }: Props) {
  const t = useTranslations('sectionForm');
  const here = unfit(problems).filter((problem) => problem.section === section);
  if (here.length === 0) return null;
  return (
    <Section title={t('fits')}>
      <ProblemList problems={here} hrefOf={(each) => `/proposals/${id}/${each}`} />
    </Section>
  );
}
