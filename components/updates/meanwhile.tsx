'use client';

import { type ReactNode, useState } from 'react';
import { Message } from '#components/ui/message.tsx';

type Props = {
  /** The version that a refused plain post was made from; none: the one that stands as the page opens. */
  seen: number | null;
  version: number;
  /** Every move that was made, the latest first. */
  moves: readonly ReactNode[];
  title: string;
  /** Where it stands now, and what may be done. */
  children: ReactNode;
};

/** What others did to an update since this page was opened: each move raises its version by one. */
export function Meanwhile({ seen, version, moves, title, children }: Props) {
  const [first] = useState(seen ?? version);
  if (version <= first) return null;
  return (
    <div className="my-4">
      <Message tone="warning" title={title}>
        <ul>{moves.slice(0, version - first)}</ul>
        {children}
      </Message>
    </div>
  );
}
