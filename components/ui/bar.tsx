type Props = {
  /** The same in words: "35 percent funded". */
  label: string;
  /** Length of the pale bar (needed, required) as a share of the longest, 0 to 1. */
  whole?: number;
  /** Length of the navy bar inside (reached, funded), on the same scale; may be longer than the whole. */
  part: number;
  /** Length of the blue bar between them (targeted). */
  middle?: number;
};

const share = (value: number) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(1)}%`;

export function Bar({ label, whole = 1, part, middle }: Props) {
  return (
    <svg className="bar" role="img" aria-label={label}>
      <svg width={share(whole)} height="100%" aria-hidden="true">
        <rect className="req" width="100%" height="100%" />
      </svg>
      {middle !== undefined && <rect className="tar in" width={share(middle)} />}
      <rect className="fun in" width={share(part)} />
    </svg>
  );
}
