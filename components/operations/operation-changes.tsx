import { useLocale, useTranslations } from 'next-intl';
import { Timeline } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';

/** What the audit trail says was done to an operation, without what it said before. */
export type Change = {
  id: string;
  at: string;
  action: string;
  actorKind: string;
  accountName: string | null;
};

const acts = new Map([
  ['operation.create', 'created'],
  ['operation.edit', 'edited'],
  ['operation.close', 'closed'],
  ['operation.set_integration', 'integration'],
] as const);

export function OperationChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('operations.changes');
  const locale = useLocale();
  const entries = changes.flatMap(({ id, at, action, actorKind, accountName }) => {
    const act = acts.get(action as 'operation.edit');
    const by = actorKind === 'system' ? t('system') : accountName;
    if (!act) return [];
    return [
      {
        key: id,
        when: plainDate(at, locale),
        state: 'on' as const,
        children: (
          <>
            {t(act)}
            {by && <span className="mute block">{by}</span>}
          </>
        ),
      },
    ];
  });
  return <Timeline entries={entries} />;
}
