import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { figureRows } from './figure-rows.ts';

/** What is missing, what still waits for an answer, and what asks to be looked at again. */
export function CheckNotices({ update }: { update: UpdateShown }) {
  const t = useTranslations('updates');
  const { gaps, points, steps } = update;
  const here = `/updates/${update.id}`;
  const figures = steps.find(({ step }) => step === 'figures')?.content;
  const jumps = figureRows(update, figures).filter(({ jump }) => jump !== null).length;
  const waiting = points.filter(({ done }) => done === null).length;
  return (
    <>
      {gaps.length > 0 && (
        <Message tone="warning" title={t('check.gaps', { count: gaps.length })}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.code}>
                <Link href={`${here}/${gap.step}`}>{t(`gap.${gap.code}`)}</Link>
              </li>
            ))}
          </ul>
        </Message>
      )}
      {waiting > 0 && (
        <Message tone="warning">
          <Link href={`${here}#points`}>{t('check.openPoints', { count: waiting })}</Link>
        </Message>
      )}
      {jumps > 0 && (
        <Message tone="warning">
          <Link href={`${here}/figures`}>{t('check.jumps', { count: jumps })}</Link>
        </Message>
      )}
    </>
  );
}
