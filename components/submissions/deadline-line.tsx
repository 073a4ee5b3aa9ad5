import { useLocale, useTranslations } from 'next-intl';
import { Deadline } from '#components/ui/deadline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** A moment as a clock there says it, with the place of the clock: "Mon 30 Nov, 17:00 Geneva". */
export function whenThere(instant: string, zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(instant));
  const [day = '', hour = ''] = parts.split(', ');
  return `${plainDate(day, locale, 'day')}, ${hour} ${zoneName(zone, locale)}`;
}

const zoneName = (zone: string, locale: Locale) =>
  zone === 'Europe/Zurich'
    ? locale === 'fr'
      ? 'Genève'
      : 'Geneva'
    : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const dayLength = 86_400_000;

type Props = { deadline: string; zone: string; open: boolean };

/** How far, then when and by whose clock. Late only for what is still open. */
export function DeadlineLine({ deadline, zone, open }: Props) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const left = Date.parse(deadline) - Date.now();
  const days = Math.floor(left / dayLength);
  const distance = left < 0 ? t('passed') : days === 0 ? t('today') : t('inDays', { count: days });
  const tone = !open ? 'neutral' : left < 0 ? 'critical' : left < 2 * dayLength ? 'warning' : 'neutral';
  return (
    <Deadline tone={tone} distance={distance} icon={tone === 'critical' ? 'octagon' : 'clock'}>
      {whenThere(deadline, zone, locale)}
    </Deadline>
  );
}
