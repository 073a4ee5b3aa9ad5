import { Problem } from './problem.ts';

export type Attempt = { body: string; key: string };

/** Until an answer arrives, the same words sent again are the same request: they carry the same key. */
export const nextAttempt = (last: Attempt | null, body: string): Attempt =>
  last?.body === body ? last : { body, key: crypto.randomUUID() };

/** Sends a form's own fields to its own address, as the browser would, and reads the answer as JSON. */
export async function sendForm(
  method: string,
  action: string,
  data: FormData,
  key: string,
): Promise<Record<string, unknown>> {
  const files = [...data.values()].some((value) => value instanceof File);
  const body = files ? data : new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
  const headers = { accept: 'application/json', 'idempotency-key': key };
  const response = await fetch(action, { method, headers, body }).catch(() => {
    throw new Problem({ code: 'offline' });
  });
  const answer = await response.json().catch(() => ({ code: 'unexpected' }));
  if (!response.ok) throw new Problem(answer);
  return answer;
}
