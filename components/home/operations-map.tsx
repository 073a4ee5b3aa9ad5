import { getLocale, getTranslations } from 'next-intl/server';
import { mapSize, world } from '#lib/home/map.ts';
import type { OperationFigures } from '#lib/home/queries.ts';
import { moneyInMillions, percent } from '#lib/i18n/format.ts';

type Mark = {
  id: string;
  code: string;
  x: number;
  y: number;
  radius: number;
  share: number | null;
  words: string;
};

/** An arc clockwise from the top. */
function ring({ x, y, radius, share }: Mark): string {
  const full = Math.min(share ?? 0, 0.9999);
  const angle = full * 2 * Math.PI;
  const r = radius + 3;
  const end = [x + r * Math.sin(angle), y - r * Math.cos(angle)].map((n) => n.toFixed(1));
  return `M${x.toFixed(1)} ${(y - r).toFixed(1)}A${r.toFixed(1)} ${r.toFixed(1)} 0 ${full > 0.5 ? 1 : 0} 1 ${end.join(' ')}`;
}

/** Of what was asked, the share received; null where either side is not stated. */
const shareOf = ({ asked, received }: OperationFigures) =>
  asked && received && Number(asked) > 0 ? Number(received) / Number(asked) : null;

/** Circles mark operations; their area is what was asked, the ring the share received. The table below says the same. */
export async function OperationsMap({ operations }: { operations: readonly OperationFigures[] }) {
  const [t, locale] = [await getTranslations('home'), await getLocale()];
  const { land, middles } = world();
  const largest = Math.max(...operations.map((it) => Number(it.asked ?? 0)), 1);
  const words = (it: OperationFigures, share: number | null) => {
    const name = locale === 'fr' ? it.nameFr : it.nameEn;
    const figure = it.asked ? moneyInMillions(it.asked, locale, 1) : t('notStated');
    return share === null ? `${name}: ${figure}` : `${name}: ${figure}, ${percent(share, locale)}`;
  };
  const marks = operations
    .flatMap((it): Mark[] => {
      const place = it.countries.length === 1 ? middles.get(it.countries[0]?.m49 ?? '') : undefined;
      if (!place) return [];
      const share = shareOf(it);
      const radius = 5 + 25 * Math.sqrt(Number(it.asked ?? 0) / largest);
      return [{ id: it.id, code: it.code, x: place[0], y: place[1], radius, share, words: words(it, share) }];
    })
    .sort((a, b) => b.radius - a.radius);

  return (
    <svg
      className="map"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="img"
      aria-label={t('mapLabel')}
    >
      <path className="land" d={land} />
      {marks.map((mark) => (
        <g key={mark.id}>
          <title>{mark.words}</title>
          <circle className="pin" cx={mark.x} cy={mark.y} r={mark.radius} />
          {mark.share !== null && <path className="pfun" d={ring(mark)} />}
          <text x={mark.x} y={mark.y + 4.5} textAnchor="middle">
            {mark.code}
          </text>
        </g>
      ))}
    </svg>
  );
}
