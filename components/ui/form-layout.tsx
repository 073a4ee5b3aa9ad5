import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button.tsx';

/** Fields in one column on phones and two beyond; a field with className "wide" takes the whole width. */
export function FieldGrid({ children }: { children: ReactNode }) {
  return <div className="fgrid">{children}</div>;
}

type ActionsProps = {
  /** What happens: "Save", "Add link". */
  label: string;
  tone?: 'primary' | 'danger';
  /** Where one came from. */
  cancelHref: string;
};

/** At the end of a form: what it does, and the way back without doing it. */
export function FormActions({ label, tone = 'primary', cancelHref }: ActionsProps) {
  const t = useTranslations('common.actions');
  return (
    <div className="acts mt-6">
      <Button tone={tone}>{label}</Button>
      <ButtonLink href={cancelHref}>{t('cancel')}</ButtonLink>
    </div>
  );
}
