import { useLocale, useTranslations } from 'next-intl';
import { Status } from '#components/ui/status.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { postStatus } from '#lib/roster/status.ts';
import type { Coordinator } from '#lib/structures/row.ts';

type Props = { coordinator: Coordinator | null; day: string };

/** Who coordinates, by name where names are shared. */
export function CoordinatorName({ coordinator }: Pick<Props, 'coordinator'>) {
  const t = useTranslations('structures.coordinator');
  if (!coordinator) return <span className="mute">{t('noPost')}</span>;
  if (!coordinator.held) return <span className="mute">{t('nobody')}</span>;
  return coordinator.name ? <bdi>{coordinator.name}</bdi> : <span className="mute">{t('nameHidden')}</span>;
}

/** How the coordinating post stands on the day: shape, words and colour. */
export function CoordinatorStatus({ coordinator, day }: Props) {
  const t = useTranslations('terms');
  const locale = useLocale();
  if (!coordinator) return null;
  const { kind, days, date, urgency } = postStatus(coordinator, day);
  const words = t(`postStatus.${kind}`, { count: days ?? 0, date: plainDate(date, locale) });
  if (kind === 'vacant') {
    return (
      <Status tone="critical" icon="vacant">
        {words}
      </Status>
    );
  }
  if (kind === 'ending') {
    return (
      <Status tone={urgency === 'now' ? 'critical' : 'warning'} icon="triangle">
        {words}
      </Status>
    );
  }
  if (coordinator.staffing === 'double') {
    return (
      <Status tone="info" icon="half">
        {t('staffing.double')}
      </Status>
    );
  }
  return (
    <Status tone="success" icon="check">
      {words}
    </Status>
  );
}
