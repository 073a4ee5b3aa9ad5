/** Every queue there is; created by the owner when the database is migrated, since the app may not. */
export const queues = [
  'mail',
  'housekeeping',
  'signal',
  'webhook',
  'roster-warnings',
  'review-reminders',
  'update-calendar',
  'update-reminders',
  'confirmation',
  'digest.mail',
  'digest-letter',
] as const;
export type Queue = (typeof queues)[number];
