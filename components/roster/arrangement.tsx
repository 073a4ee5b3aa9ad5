import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/ui/icon.tsx';

type Share = 'dedicated' | 'double' | 'surge' | 'vacant';

const icons: Record<Share, IconName> = {
  dedicated: 'full',
  double: 'half',
  surge: 'dash',
  vacant: 'vacant',
};

/** How a post is held, from the holder's staffing code: full disc, half disc, dash, empty seat. A fact, not an alarm. */
export function Arrangement({ share }: { share: Share }) {
  const t = useTranslations('terms.staffing');
  return (
    <span className="st neu nw font-normal text-ink">
      <Icon name={icons[share]} />
      {t(share)}
    </span>
  );
}
