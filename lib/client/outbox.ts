import { device } from './device.ts';
import type { Waiting } from './service-worker.ts';

/** What this browser keeps, as the page reads it. */
export const kept = device();

/** Kept beside the database, so that other pages see without opening it whether anything is kept, and whose. */
const marker = 'held-for';

const supported = () =>
  typeof indexedDB !== 'undefined' && globalThis.isSecureContext && 'serviceWorker' in navigator;

/** Whether anything can be kept here: not where a browser is told to remember nothing. */
export async function hold(account: string, secret: string): Promise<boolean> {
  if (!supported()) return false;
  try {
    await kept.hold(account, secret);
    localStorage.setItem(marker, account);
    return true;
  } catch {
    return false;
  }
}

/** Each page says who is signed in: another person than whoever held the device takes the key away. */
export async function seen(account: string | null): Promise<void> {
  if (!supported() || !localStorage.getItem(marker)) return;
  if (localStorage.getItem(marker) === account) return wake();
  await kept.lock();
  localStorage.removeItem(marker);
}

/** The service worker of the form, once it runs. */
export async function worker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register('/offline.js', { scope: '/updates' });
  return navigator.serviceWorker.ready;
}

/** What waits is sent now if it can be; the browser is asked to try again by itself, where it knows how. */
export async function wake(): Promise<void> {
  const found = await navigator.serviceWorker.getRegistration('/updates');
  found?.active?.postMessage(null);
  const sync = (found as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
  if ((await kept.list('outbox/')).length > 0) await sync?.register('outbox').catch(() => undefined);
}

/** Puts it after whatever waits already; of a step, only the last words that were not under way. */
export async function enqueue(waiting: Omit<Waiting, 'id'>): Promise<string> {
  const { update, step } = waiting;
  for (const { path, value } of await kept.list<Waiting>(`outbox/${update}/`))
    if (value.step === step && (!value.tried || value.refused)) await kept.drop(path);
  const id = crypto.randomUUID();
  // Every step goes before the update itself.
  const order = `${step === 'send' ? 1 : 0}-${String(Date.now()).padStart(15, '0')}`;
  await kept.write(`outbox/${update}/${order}-${id}`, { ...waiting, id });
  return id;
}
