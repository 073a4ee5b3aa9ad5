import { useTranslations } from 'next-intl';
import { type LineKind, LinkLine } from '#components/ui/link-line.tsx';
import type { LinkType } from '#db/enums.ts';

export const lineOf: Record<LinkType, LineKind> = {
  part_of: 'solid',
  supported_by: 'longdash',
  member_of: 'dashed',
  co_leads: 'double',
  observer_of: 'dotted',
  liaises_with: 'dashdot',
};

const shown = ['co_leads', 'member_of', 'observer_of', 'liaises_with'] as const;

type Props = { links: Partial<Record<LinkType, number>>; members: number };

/** Links beside the lines of the tree, by kind and number; member organisations count as members. */
export function OtherLinks({ links, members }: Props) {
  const t = useTranslations('terms.linkNoun');
  const counted = { ...links, member_of: (links.member_of ?? 0) + members };
  return shown
    .filter((type) => counted[type])
    .map((type) => (
      <LinkLine key={type} kind={lineOf[type]}>
        {t(type)} {counted[type]}
      </LinkLine>
    ));
}

/** The patterns in words, once above a tree or below a diagram. */
export function LinkLegend({ types }: { types: readonly LinkType[] }) {
  const t = useTranslations('terms.linkNoun');
  return (
    <div className="leg">
      {types.map((type) => (
        <span key={type} className="hide-s">
          <LinkLine kind={lineOf[type]}>{t(type)}</LinkLine>
        </span>
      ))}
    </div>
  );
}
