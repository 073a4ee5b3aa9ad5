type Props = {
  /** The same in words. */
  label: string;
  /** Pale: what was needed. Shares of the longest of all that stand below one another, 0 to 1. */
  needed?: number;
  /** One after the other: under the cluster, confirmed elsewhere, not decided. */
  found?: number;
  confirmed?: number;
  open?: number;
};

const share = (value: number) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(2)}%`;

/** What was needed behind, what was found in front, from the surest to the least sure. */
export function FoundBar({ label, needed = 0, found = 0, confirmed = 0, open = 0 }: Props) {
  return (
    <svg className="bar" role="img" aria-label={label}>
      {needed > 0 && (
        <svg width={share(needed)} height="100%" aria-hidden="true">
          <rect className="req" width="100%" height="100%" />
        </svg>
      )}
      {found > 0 && <rect className="fun in" width={share(found)} />}
      {confirmed > 0 && <rect className="tar in" x={share(found)} width={share(confirmed)} />}
      {open > 0 && <rect className="opn in" x={share(found + confirmed)} width={share(open)} />}
    </svg>
  );
}
