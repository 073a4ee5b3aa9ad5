import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { type UpdateStep, updateSteps } from '#db/enums.ts';

/** The steps of the form, in order; the last one sends. */
export const formSteps = [...updateSteps, 'check'] as const;
/** Every page of an update's form. */
export const formPages = (id: string): string[] => formSteps.map((step) => `/updates/${id}/${step}`);
type FormStep = UpdateStep | 'check';

type Props = {
  id: string;
  step: FormStep;
  title: ReactNode;
  lead: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
};

/** One column for a phone: the way back, how far it is, what it is about. */
export function StepFrame({ id, step, title, lead, hint, children }: Props) {
  const t = useTranslations('updates.step');
  const at = formSteps.indexOf(step);
  const before = formSteps[at - 1];
  return (
    <div className="fcol">
      <p className="stepline">
        <Link href={before ? `/updates/${id}/${before}` : `/updates/${id}`}>{t('back')}</Link>
        <span>{t('of', { number: at + 1, all: formSteps.length })}</span>
      </p>
      <div className="progress" aria-hidden="true">
        {formSteps.map((name, number) => (
          <i key={name} className={number < at ? 'd' : number === at ? 'c' : ''} />
        ))}
      </div>
      <h1>{title}</h1>
      <p className="hint">{lead}</p>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </div>
  );
}
