'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[name=frame-menu][open]');

function closeMenus(except?: EventTarget | null) {
  for (const menu of openMenus()) {
    if (!(except instanceof Node && menu.contains(except))) menu.open = false;
  }
}

function onKey(event: KeyboardEvent) {
  const typing =
    event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === 'Escape') {
    const [menu] = openMenus();
    closeMenus();
    menu?.querySelector('summary')?.focus();
  }
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector<HTMLInputElement>('.gsearch input');
    if (!box?.offsetParent) return;
    event.preventDefault();
    box.focus();
  }
}

const onPointer = (event: PointerEvent) => closeMenus(event.target);

/** Comforts of the frame that work only with a script: "/" searches, Esc and a click elsewhere close the menus. */
export function FrameKeys() {
  const path = usePathname();

  useEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the event, not a value to read
  useEffect(() => closeMenus(), [path]);

  return null;
}
