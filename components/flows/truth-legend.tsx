import { useTranslations } from 'next-intl';
import { Legend } from '#components/ui/legend.tsx';

/** What the lengths mean; the same figures stand beside them. */
export function TruthLegend() {
  const t = useTranslations('funding.legend');
  return (
    <div className="mt-2 mb-1">
      <Legend
        wide
        marks={[
          { swatch: 'pale', label: t('needed') },
          { swatch: 'navy', label: t('found') },
          { swatch: 'bright', label: t('confirmed') },
          { swatch: 'open', label: t('open') },
        ]}
      />
    </div>
  );
}
