'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { isInArabic } from '#lib/i18n/in-arabic.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** Arabic is offered on the pages that have it: elsewhere the button would change nothing that one sees. */
export function WhereWritten({ locale, children }: { locale: Locale; children: ReactNode }) {
  const path = usePathname();
  return locale === 'ar' && !isInArabic(path) ? null : children;
}
