import type { ReactNode } from 'react';

type Props = {
  label: string;
  /** One sentence of context. */
  context: ReactNode;
  /** The decisions, the primary last. */
  children: ReactNode;
};

/** Stays at the bottom of the window; the last thing on its page. */
export function DecisionBar({ label, context, children }: Props) {
  return (
    <section className="dbar" aria-label={label}>
      <p className="sm">{context}</p>
      <div className="acts">{children}</div>
    </section>
  );
}
