'use client';

import { useEffect } from 'react';
import { seen } from '#lib/client/outbox.ts';

/** Tells this browser who is signed in, so that what it keeps of somebody else can be read no more (A42). */
export function DeviceOwner({ account }: { account: string | null }) {
  useEffect(() => {
    seen(account).catch(() => undefined);
  }, [account]);
  return null;
}
