import { useId } from 'react';

export type StripKind = 'dedicated' | 'double' | 'surge' | 'vacant';

/** From and to are shares of the period shown, between 0 and 1. */
export type StripSpan = {
  kind: StripKind;
  from: number;
  to: number;
  /** Who holds it, written inside a tall strip. */
  name?: string;
};

type Props = {
  /** The same in words, because a picture is never alone: "Dedicated until 30 Apr 2027". */
  label: string;
  spans: readonly StripSpan[];
  /** Where the as-of date stands. */
  now?: number;
  /** For the coverage view, where names stand beside it. */
  tall?: boolean;
};

const share = (value: number) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(2)}%`;

/** Positions are attributes in percent: the content policy forbids them in style. */
export function CoverageStrip({ label, spans, now, tall }: Props) {
  const hatch = useId();
  // Several holders of one post over the same days are one mark.
  const distinct = new Map(spans.map((span) => [`${span.kind} ${span.from} ${span.to}`, span]));
  return (
    <svg className={tall ? 'cs tall' : 'cs'} role="img" aria-label={label}>
      {spans.some(({ kind }) => kind === 'double') && <Hatch id={hatch} />}
      <line className="base" x2="100%" y1="50%" y2="50%" />
      {[...distinct].map(([key, { kind, from, to, name }]) => (
        <svg key={key} x={share(from)} width={share(Math.max(0, to - from))} height="100%" aria-hidden="true">
          <Span kind={kind} hatch={hatch} />
          {tall && name && <SpanName kind={kind} name={name} />}
        </svg>
      ))}
      {now !== undefined && <rect className="now" x={share(now)} />}
    </svg>
  );
}

function Span({ kind, hatch }: { kind: StripKind; hatch: string }) {
  if (kind === 'dedicated') return <rect className="ded" />;
  if (kind === 'surge') return <rect className="sur" />;
  if (kind === 'vacant') return <rect className="vac" />;
  return (
    <>
      <rect fill={`url(#${hatch})`} />
      <rect className="edge" />
    </>
  );
}

/** Cut off where its bar ends; the hatched bar wears it on a plain ground. */
function SpanName({ kind, name }: { kind: StripKind; name: string }) {
  return (
    <text className={kind} x="8" y="18" {...(kind === 'double' && { paintOrder: 'stroke' })}>
      {name}
    </text>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
      <rect className="ground" />
      <rect className="stripe" />
    </pattern>
  );
}
