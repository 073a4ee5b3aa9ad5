import { addDays, daysBetween } from '#lib/roster/dates.ts';
import type { SeriesPoint } from '#lib/updates/series/schema.ts';

type Props = {
  /** The same in words, because a picture is never alone. */
  label: string;
  points: readonly SeriesPoint[];
  /** First and last day of the whole width. */
  since: string;
  until: string;
  /** The end of the scale, which begins at zero. */
  top: number;
};

const size = { width: 264, height: 72, edge: 6 };

/** A line that breaks where a figure is missing: what is not known is a tick on the ground, never a zero. */
export function SeriesChart({ label, points, since, until, top }: Props) {
  const days = Math.max(1, daysBetween(since, until));
  const x = (day: string) =>
    round(size.edge + (daysBetween(since, day) / days) * (size.width - 2 * size.edge));
  const y = (value: string) =>
    round(size.height - size.edge - (Number(value) / top) * (size.height - 2 * size.edge));
  const placed = points.map((point) => ({ point, at: x(middle(point)) }));
  const ground = size.height - size.edge;
  return (
    <svg className="sm" role="img" aria-label={label} viewBox={`0 0 ${size.width} ${size.height}`}>
      <path className="lim" d={`M0 ${size.edge}H${size.width}`} />
      <path className="gnd" d={`M0 ${ground}H${size.width}`} />
      {runsOf(points).map((run) => (
        <path
          key={run[0]?.id}
          className="run"
          d={run.map(({ value, ...it }, n) => `${n ? 'L' : 'M'}${x(middle(it))} ${y(value)}`).join('')}
        />
      ))}
      {placed.map(({ point, at }) =>
        point.value === null ? (
          <path key={point.id} className="non" d={`M${at} ${ground - 4}v8`} />
        ) : (
          <path
            key={point.id}
            className={lookOf(point)}
            d={shapeOf(point, points.length > 24 ? 2 : 3)(at, y(point.value))}
          />
        ),
      )}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
const middle = ({ since, until }: Pick<SeriesPoint, 'since' | 'until'>) =>
  addDays(since, Math.floor(daysBetween(since, until) / 2));

type Known = SeriesPoint & { value: string };

/** What stands without a gap: neighbours with a figure each, the next beginning the day after the one before. */
function runsOf(points: readonly SeriesPoint[]): Known[][] {
  const runs: Known[][] = [];
  let next = '';
  for (const point of points) {
    const { value } = point;
    if (value === null) continue;
    const run = point.since === next ? runs.at(-1) : undefined;
    if (run) run.push({ ...point, value });
    else runs.push([{ ...point, value }]);
    next = addDays(point.until, 1);
  }
  return runs;
}

/** Filled once Geneva has acknowledged it. */
const lookOf = ({ status, corrected }: SeriesPoint) =>
  [corrected ? 'cor' : 'dot', status !== 'acknowledged' && 'opn'].filter(Boolean).join(' ');

/** A disc; a diamond where a correction changed it; a square where a group was left blank. */
function shapeOf({ corrected, blank }: SeriesPoint, r: number) {
  if (corrected)
    return (x: number, y: number) =>
      `M${x} ${round(y - r - 1.5)}l${r + 1.5} ${r + 1.5}l-${r + 1.5} ${r + 1.5}l-${r + 1.5}-${r + 1.5}z`;
  if (blank > 0)
    return (x: number, y: number) => `M${round(x - r)} ${round(y - r)}h${2 * r}v${2 * r}h-${2 * r}z`;
  return (x: number, y: number) =>
    `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}
