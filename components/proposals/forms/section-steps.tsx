import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { type ProposalSection, proposalSections } from '#db/enums.ts';

/** The sections before and after this one, and the list of all. */
export function SectionSteps({ id, section }: { id: string; section: ProposalSection }) {
  const t = useTranslations('sectionForm');
  const terms = useTranslations('terms.section');
  const at = proposalSections.indexOf(section);
  const [before, after] = [proposalSections[at - 1], proposalSections[at + 1]];
  const page = `/proposals/${id}`;
  return (
    <nav className="steps noprint" aria-label={t('sections')}>
      {before && <Link href={`${page}/${before}`}>{t('previous', { section: terms(before) })}</Link>}
      <Link href={page}>{t('tasks')}</Link>
      {after && <Link href={`${page}/${after}`}>{t('next', { section: terms(after) })}</Link>}
    </nav>
  );
}
