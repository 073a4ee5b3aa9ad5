import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type Props = {
  children: ReactNode;
  /** The form or link that takes it back. */
  undo?: ReactNode;
};

/** Confirms what was done, for 8 seconds. Never for errors. */
export function Toast({ children, undo }: Props) {
  return (
    <div className="toasts">
      <div className="toast" role="status">
        <Icon name="check" />
        <span>{children}</span>
        {undo}
      </div>
    </div>
  );
}
