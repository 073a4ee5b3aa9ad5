import { useLocale, useTranslations } from 'next-intl';
import type { LinkType } from '#db/enums.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';
import { LinkLegend } from './link-kind.tsx';
import { fitted, type Placed, placed, self, size } from './place-layout.ts';

const dashes: Partial<Record<LinkType, string>> = {
  supported_by: '12 4',
  member_of: '7 4',
  observer_of: '1.5 4',
  liaises_with: '9 3 1.5 3',
};

/** Where a structure stands among its neighbours. The table of links says the same in words. */
export function PlaceDiagram({ structure }: { structure: StructureShown }) {
  const t = useTranslations('structures.place');
  const locale = useLocale();
  const { boxes, more, height } = placed(structure.structureLinks);
  const types = [...new Set(boxes.map(({ link }) => link.type))];
  const lead = structure.leads[0];
  const detail = [structure.coordinator?.name, lead && shortNameOf(lead, locale)].filter(Boolean).join(', ');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="tw" aria-label={t('drawing')} tabIndex={0}>
        <svg
          viewBox={`0 0 ${size.width} ${height}`}
          className="map ego"
          role="img"
          aria-label={t('label', { name: nameOf(structure, locale) })}
        >
          {boxes.map(({ link, path }) => (
            <Line key={link.id} type={link.type} path={path} />
          ))}
          {boxes.map((box) => (
            <Neighbour key={box.link.id} {...box} />
          ))}
          <Box {...self} name={nameOf(structure, locale)} detail={detail} look="self" />
        </svg>
      </section>
      <LinkLegend types={types} />
      {more > 0 && <p className="note">{t('more', { count: more })}</p>}
    </>
  );
}

function Line({ type, path }: { type: LinkType; path: string }) {
  const line = (
    <path d={path} fill="none" stroke="var(--color-ink)" strokeWidth="2" strokeDasharray={dashes[type]} />
  );
  if (type !== 'co_leads') return line;
  return (
    <>
      <path d={path} fill="none" stroke="var(--color-ink)" strokeWidth="8" />
      <path d={path} fill="none" stroke="var(--color-canvas)" strokeWidth="4" />
    </>
  );
}

function Neighbour({ link, ...box }: Placed) {
  const t = useTranslations();
  const locale = useLocale();
  const { coordinator, leads } = link.other;
  const kind = t(link.outward ? `terms.linkType.${link.type}` : `terms.linkNoun.${link.type}`);
  const isLine = link.type === 'part_of' || link.type === 'supported_by';
  const led = leads.map((lead) => shortNameOf(lead, locale)).join(', ');
  const vacant = isLine && coordinator && !coordinator.held;
  const detail = vacant ? t('terms.staffing.vacant') : isLine ? (coordinator?.name ?? led) : kind;
  return (
    <Box {...box} name={nameOf(link.other, locale)} detail={detail} look={vacant ? 'vacant' : undefined} />
  );
}

type BoxProps = {
  x: number;
  y: number;
  width: number;
  name: string;
  detail: string;
  look?: 'self' | 'vacant' | undefined;
};

const looks = {
  self: { fill: 'var(--color-accent-soft)', stroke: 'var(--color-accent)', strokeWidth: 2 },
  vacant: { fill: 'var(--color-canvas)', stroke: 'var(--color-critical)', strokeDasharray: '4 3' },
  plain: { fill: 'var(--color-canvas)', stroke: 'var(--color-field)' },
};

function Box({ x, y, width, name, detail, look }: BoxProps) {
  return (
    <>
      <rect x={x} y={y} width={width} height={size.box} rx="4" {...looks[look ?? 'plain']} />
      <text x={x + 12} y={y + 19}>
        {fitted(name, width - 24)}
      </text>
      <text x={x + 12} y={y + 36} className={look === 'vacant' ? 'sc' : 's'}>
        {fitted(detail, width - 24)}
      </text>
    </>
  );
}
