'use client';

import { type ReactNode, useState } from 'react';

type Props = {
  open: boolean;
  /** Words of a refused plain post are in the fields. */
  returned: boolean;
  /** What stands there instead where it was not open to begin with. */
  otherwise: ReactNode;
  /** What is said above the fields once it is open no more. */
  over: ReactNode;
  children: ReactNode;
};

/** The fields of an act. Those that somebody has before them stay, words and all, when others close the act meanwhile. */
export function WhileOpen({ open, returned, otherwise, over, children }: Props) {
  const [had] = useState(open || returned);
  if (!had) return otherwise;
  return (
    <>
      {!open && over}
      {children}
    </>
  );
}
