import { useLocale, useTranslations } from 'next-intl';
import { type KeyFigure, KeyFigures } from '#components/ui/key-figures.tsx';
import { millions } from '#lib/i18n/format.ts';
import type { OperationShown } from '#lib/operations/queries.ts';
import { useFunded } from './funded.ts';
import { FiguresSource } from './operation-appeals.tsx';

type Props = {
  operation: Pick<OperationShown, 'figures'> &
    Partial<Pick<OperationShown, 'posts' | 'vacant' | 'structures'>>;
};

/** The few numbers one asks for first: money of the latest year with its source, and posts of the day. */
export function OperationFigures({ operation }: Props) {
  const t = useTranslations('operations.figures');
  const locale = useLocale();
  const funded = useFunded();
  const { figures, posts, vacant, structures } = operation;
  const money = (label: string, amount: string | null | undefined): KeyFigure[] =>
    amount
      ? [
          locale === 'fr'
            ? { label, value: millions(amount, locale, 1), unit: t('millionUsd') }
            : { label, value: millions(amount, locale, 1), before: 'USD', unit: t('million') },
        ]
      : [];
  const shown: KeyFigure[] = [
    ...(figures ? money(t('asked', { year: String(figures.year) }), figures.requirements) : []),
    ...(figures ? money(t('received', { year: String(figures.year) }), figures.funding) : []),
    ...(figures?.funding && Number(figures.requirements) > 0
      ? [{ label: t('funded'), value: funded(figures) }]
      : []),
    ...(posts !== undefined && vacant !== undefined
      ? [{ label: t('posts'), value: t('of', { held: posts - vacant, posts }) }]
      : []),
    ...(structures !== undefined ? [{ label: t('structures'), value: structures }] : []),
  ];
  return (
    <>
      <KeyFigures figures={shown} />
      {figures && <FiguresSource source={figures.source} asOf={figures.asOf} />}
    </>
  );
}
