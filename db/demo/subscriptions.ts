import type { digestSubscriptions } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { idOf } from './ids.ts';

type Row = typeof digestSubscriptions.$inferInsert;

/** Who gets the digest: the language, and how many days ago they confirmed. Nobody is behind these addresses. */
const confirmed = [
  { name: 'desk', locale: 'en', since: 120 },
  { name: 'mission', locale: 'fr', since: 96 },
  { name: 'partner', locale: 'en', since: 61 },
  { name: 'donor', locale: 'en', since: 40 },
  { name: 'bureau', locale: 'fr', since: 22 },
  { name: 'library', locale: 'en', since: 9 },
] as const;

export const digestSubscriptionRows = (day: Calendar): Row[] => {
  const at = (days: number) => `${day.on(-days)}T08:30:00Z`;
  return [
    ...confirmed.map(
      ({ name, locale, since }): Row => ({
        id: idOf('subscription', name),
        email: `${name}@subscriber.example`,
        locale,
        status: 'confirmed',
        askedAt: at(since),
        confirmedAt: at(since),
      }),
    ),
    {
      id: idOf('subscription', 'waiting'),
      email: 'waiting@subscriber.example',
      locale: 'fr',
      askedAt: at(1),
      expiresAt: at(-6),
    },
    {
      id: idOf('subscription', 'stopped'),
      locale: 'en',
      status: 'stopped',
      askedAt: at(70),
      confirmedAt: at(69),
      stoppedAt: at(12),
    },
  ];
};
