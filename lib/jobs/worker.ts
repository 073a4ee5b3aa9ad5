import { type JobResult, PgBoss } from 'pg-boss';
import { pool } from '#db/pool.ts';
import { log } from '#lib/log.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { remindReviewers } from '#lib/reviews/reminders/remind.ts';
import { confirmationRounds } from '#lib/roster/confirmations/rounds.ts';
import { warnOfPosts } from '#lib/roster/warnings/warn.ts';
import { mailDigest } from '#lib/subscriptions/mail-digest.ts';
import { keepCalendar } from '#lib/updates/calendar.ts';
import { remindOfUpdates } from '#lib/updates/reminders/remind.ts';
import { deliverToWebhook } from '#lib/webhooks/deliver.ts';
import { passOn } from '#lib/webhooks/pass-on.ts';
import { housekeeping } from './housekeeping.ts';
import type { Queue } from './queues.ts';

/** The mails of a digest: thousands of a kind, ten in a turn, so that they are out within the hour and hold up no others. */
const manyAtOnce = 'digest-letter' satisfies Queue;
const inATurn = 10;

/** A handler may run twice for one job: after a crash, or when it took too long. The id tells it so. */
type Handler = (job: { id: string; data: unknown }) => Promise<void>;

const handlers: Record<Exclude<Queue, typeof manyAtOnce>, Handler> = {
  mail: deliver,
  housekeeping,
  signal: passOn,
  webhook: deliverToWebhook,
  'roster-warnings': () => warnOfPosts(),
  'review-reminders': () => remindReviewers(),
  'update-calendar': () => keepCalendar(),
  'update-reminders': () => remindOfUpdates(),
  confirmation: confirmationRounds,
  'digest.mail': mailDigest,
};

let running: Promise<PgBoss> | undefined;

/** Works off the queue beside the web server. Instances share the work; a job of one that dies is done by another. */
export async function startWorker(): Promise<void> {
  running ??= start();
  await running;
}

/** Lets the work in hand finish. */
export async function stopWorker(): Promise<void> {
  const boss = await running?.catch(() => undefined);
  running = undefined;
  await boss?.stop({ graceful: true, timeout: 8_000 });
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => pool.query(text, values) },
    // Its tables belong to the owner, who makes and changes them when the database is migrated.
    migrate: false,
    createSchema: false,
    reindex: false,
    superviseIntervalSeconds: 10,
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  // Until the database is there, which may take longer than the web server needs to start.
  await boss.start({ attempts: 1_000 });
  for (const [queue, handle] of Object.entries(handlers)) {
    await boss.work(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const job of jobs) await handle(job);
    });
  }
  const turn = { pollingIntervalSeconds: 1, batchSize: inATurn, burstWhenBatchFull: true } as const;
  await boss.work(manyAtOnce, { ...turn, perJobResults: true }, async (jobs) => {
    const results: JobResult[] = [];
    for (const job of jobs) results.push({ id: job.id, status: await deliveredOrNot(job) });
    return results;
  });
  await boss.schedule('housekeeping', '17 * * * *');
  await boss.schedule('update-calendar', '20 0 * * *');
  await boss.schedule('update-reminders', '33 * * * *');
  await boss.schedule('roster-warnings', '5 1 * * *');
  await boss.schedule('review-reminders', '12 1 * * *');
  await boss.schedule('confirmation', '47 * * * *');
  return boss;
}

/** One that fails is tried again by itself, and those beside it are not. */
async function deliveredOrNot(job: { id: string; data: unknown }): Promise<JobResult['status']> {
  try {
    await deliver(job);
    return 'completed';
  } catch (error) {
    log.warn({ mail: job.id, err: error }, 'a mail of a digest is tried again');
    return 'failed';
  }
}
