import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { closePool } from '#db/pool.ts';
import { compressAnswers } from '#lib/http/compress-answers.ts';
import { showRefusals } from '#lib/http/refusal-without-script.ts';
import { observeRequests } from '#lib/http/request-log.ts';
import { secureAnswers } from '#lib/http/secure-answers.ts';
import { startWorker, stopWorker } from '#lib/jobs/worker.ts';
import { log } from '#lib/log.ts';

const longestWait = 10_000;
const servers = new Set<Server>();
let told = false;

/** Works off the queue, and ends open work before the process ends: requests, jobs, then their connections. */
export async function runServer() {
  observeRequests();
  compressAnswers();
  showRefusals();
  secureAnswers();
  // Not waited for: pages answer, if only that the database is away, before the queue does.
  startWorker().catch((error: unknown) => log.error({ err: error }, 'the job queue did not start'));
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return;
  // Next keeps its server to itself; Node names it with each request.
  subscribe('http.server.request.start', (message) => {
    servers.add((message as { server: Server }).server);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
}

function stop() {
  if (told) return;
  told = true;
  finish().finally(() => process.exit(0));
}

async function finish() {
  const closed = [...servers].map((server) => new Promise<void>((resolve) => server.close(() => resolve())));
  await Promise.race([Promise.all(closed), sleep(longestWait)]);
  await Promise.race([stopWorker(), sleep(longestWait)]);
  await Promise.race([closePool(), sleep(2_000)]);
}
