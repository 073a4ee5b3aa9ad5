'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { isInArabic } from '#lib/i18n/in-arabic.ts';

/** Links out of the Arabic pages, or into them, load a whole document: its language and direction stand at its root. */
function onClick(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.origin === location.origin && isInArabic(link.pathname) !== isInArabic(location.pathname))
    event.stopPropagation();
}

/** For those who read Arabic where there is any: sees to it that a page and the frame around it speak one language. */
export function LanguageBorder() {
  const path = usePathname();
  useEffect(() => {
    window.addEventListener('click', onClick, true);
    return () => window.removeEventListener('click', onClick, true);
  }, []);
  useEffect(() => {
    if (isInArabic(path) !== (document.documentElement.lang === 'ar')) location.reload();
  }, [path]);
  return null;
}
