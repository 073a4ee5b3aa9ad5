import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { UpdateStep } from '#db/enums.ts';
import { formSteps } from './form-pages.ts';

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
