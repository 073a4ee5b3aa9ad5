import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A row's first cell with a box before it. */
export function Ticked({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const t = useTranslations('bulk');
  return (
    <span className="tick">
      <input type="checkbox" name="ids" value={id} aria-label={t('one', { name })} />
      {children}
    </span>
  );
}
