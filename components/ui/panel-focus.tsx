'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Brings the focus to the panel as it opens, closes it with Esc, and gives the focus back to the row. */
export function PanelFocus({ labelId, closeHref }: { labelId: string; closeHref: string }) {
  const router = useRouter();

  useEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || opener === document.body) return;
    document.getElementById(labelId)?.focus({ preventScroll: true });
    return () => {
      if (opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [labelId]);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape' || document.querySelector('dialog[open], details[name=frame-menu][open]'))
        return;
      router.push(closeHref, { scroll: false });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router, closeHref]);

  return null;
}
