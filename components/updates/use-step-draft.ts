import { type FormEvent, type RefObject, useRef, useState } from 'react';
import type { Refused } from '#components/ui/form-words.ts';
import { enqueue, kept, wake } from '#lib/client/outbox.ts';
import type { News, Waiting } from '#lib/client/service-worker.ts';
import { type Draft, resume, type Stands, sameWords, type Values, valuesOf } from '#lib/updates/draft.ts';
import type { DraftClash } from './draft-clashes.tsx';
import type { Where } from './draft-line.tsx';
import { fill, labelOf, labelsIn, saidIn, sentBy, valuesAsSent } from './step-fields-in.ts';
import { useOutcome } from './use-outcome.ts';
import { type Keeper, useWorker } from './use-worker.ts';

type Options = Keeper & {
  form: RefObject<HTMLFormElement | null>;
  update: string;
  step: string;
  pages: readonly string[];
  signOutWords: string;
  /** A refused plain post came back: what stands in the fields is nothing that the server knows. */
  returned: boolean;
};

/**
 * Keeps a step on this device with every keystroke, fills it in again, and gives it to the service worker to send. The
 * plain form stays what it is: without a worker the browser posts it.
 */
export function useStepDraft(options: Options) {
  const { form, update, step, returned } = options;
  const [where, setWhere] = useState<Where>({ name: 'unknown' });
  const [refused, setRefused] = useState<{ back: Refused; labels: Record<string, string> } | null>(null);
  const [clashes, setClashes] = useState<DraftClash[]>([]);
  const stood = useRef<{ base: Values; version: number } | null>(null);
  /** Where the words go on from once `open` clashes are settled. */
  const settled = useRef<{ base: Values; version: number; open: Set<string> } | null>(null);
  const writing = useRef<Promise<void> | null>(null);
  const unsaved = useRef(false);
  const outcome = useOutcome();
  const path = `draft/${update}/${step}`;

  /** One write after the other; the last words always come last. */
  async function keep(): Promise<void> {
    while (writing.current) await writing.current;
    const [element, from] = [form.current, stood.current];
    if (!element || !from) return;
    const sent = sentBy(element);
    const same = sameWords(valuesOf(sent), from.base);
    const draft: Draft = { sent, said: saidIn(element), ...from };
    writing.current = (same ? kept.drop(path) : kept.write(path, draft)).finally(() => {
      writing.current = null;
    });
    unsaved.current = !same;
    await writing.current;
  }

  function typed() {
    if (!stood.current) return;
    const said = (now: Where): Where => (now.name === 'choose' ? now : { name: 'phone' });
    // It says so once the words are here, and not before: whoever reads it may close the page.
    void keep().then(
      () => setWhere(said),
      () => undefined,
    );
  }

  async function open() {
    const element = form.current;
    if (!element || stood.current) return;
    const [stands, draft, waiting] = await Promise.all([
      kept.read<Stands>(`stands/${update}/${step}`),
      kept.read<Draft>(path),
      kept.list<Waiting>(`outbox/${update}/`),
    ]);
    const page = { values: valuesAsSent(element), version: Number(new FormData(element).get('version')) };
    const mine = waiting.find(({ value }) => value.step === step)?.value;
    const said = returned ? null : show(element, page, { stands, draft, mine });
    if (returned) stood.current = { base: {}, version: page.version };
    // Words may have been typed before this script arrived: they are here first, and then it says so.
    await keep();
    if (said) setWhere((now) => (now.name === 'unknown' ? said : now));
    if (mine?.refused && mine.refused.code !== 'stale') refuse(mine.refused);
  }

  function show(element: HTMLFormElement, page: Page, { stands, draft, mine }: Kept): Where {
    const { values, base, version, from, clashes: found, merged } = resume(page, stands, draft);
    const open = new Set(found.map(({ name }) => name));
    stood.current = open.size > 0 ? from : { base, version };
    settled.current = open.size > 0 ? { base, version, open } : null;
    // Words that somebody typed before this script arrived stay.
    const early = valuesOf(sentBy(element));
    const typedEarly = Object.entries(early).filter(([key, value]) => value !== (page.values[key] ?? ''));
    const shown = { ...values, ...Object.fromEntries(typedEarly) };
    if (!sameWords(shown, early)) fill(element, shown);
    setClashes(found.map((each) => ({ ...each, label: labelOf(element, each.name) })));
    unsaved.current = !sameWords(shown, base);
    return opened(found.length > 0, merged, mine, unsaved.current, stands, page.version);
  }

  function refuse(why: NonNullable<Waiting['refused']>) {
    const labels = form.current ? labelsIn(form.current) : {};
    setRefused({ back: { ...why, fields: why.fields ?? {} }, labels });
    setWhere({ name: 'refused' });
  }

  /** News of a step that went out by itself, too: from another page, or long after it was written. */
  async function heard(news: News) {
    outcome.hear(news);
    if (news.outcome === 'signed_out') setWhere(signedOut);
    if (!('step' in news) || news.update !== update || news.step !== step) return;
    if (news.outcome === 'saved') return saved();
    if (news.refused.code !== 'stale') return refuse(news.refused);
    // The words are kept; the page comes back with what was saved elsewhere, and brings both together.
    await keep();
    window.location.reload();
  }

  async function saved() {
    const stands = await kept.read<Stands>(`stands/${update}/${step}`);
    if (!stands) return;
    stood.current = { base: valuesOf(stands.sent), version: stands.version };
    await keep();
    setWhere(unsaved.current ? { name: 'phone' } : { name: 'server', at: stands.writtenAt });
  }

  const submitted = useWorker({
    ...options,
    heard: (news) => void heard(news),
    held: () => void open().catch(() => undefined),
    unsaved: () => unsaved.current,
  });

  /** The choice is made, here or by sending what stands in the fields. */
  function settle() {
    if (settled.current) stood.current = { base: settled.current.base, version: settled.current.version };
    settled.current = null;
  }

  async function send(element: HTMLFormElement, to: string) {
    settle();
    await keep();
    const version = stood.current?.version ?? 0;
    const address = element.getAttribute('action') ?? '';
    setRefused(null);
    setWhere({ name: 'sending' });
    const [sent, said] = [sentBy(element), saidIn(element)];
    const id = await enqueue({ update, step, address, sent, said, version });
    const coming = outcome.outcomeOf(id);
    await wake();
    const news = await coming;
    if (news?.outcome === 'saved') return window.location.assign(to);
    if (news?.outcome === 'refused') return;
    if (news?.outcome === 'signed_out') return setWhere({ name: 'signedOut' });
    setWhere({ name: 'waiting' });
    if (await opensWithoutLine(options.account, to)) window.location.assign(to);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    if (!stood.current) return;
    submitted(event, (element, to) => send(element, to).catch(() => setWhere({ name: 'phone' })));
  }

  function choose(name: string, words: string) {
    const element = form.current;
    if (!element) return;
    fill(element, { ...valuesOf(sentBy(element)), [name]: words });
    settled.current?.open.delete(name);
    if (settled.current?.open.size === 0) settle();
    void keep();
  }

  return { where, refused, clashes, typed, submit, choose };
}

type Page = { values: Values; version: number };
type Kept = { stands: Stands | undefined; draft: Draft | undefined; mine: Waiting | undefined };

const signedOut = (now: Where): Where => (now.name === 'waiting' ? { name: 'signedOut' } : now);

function opened(
  clash: boolean,
  merged: boolean,
  waiting: Waiting | undefined,
  unsaved: boolean,
  stands: Stands | undefined,
  version: number,
): Where {
  if (clash) return { name: 'choose' };
  if (merged) return { name: 'merged' };
  if (waiting) return { name: 'waiting' };
  if (unsaved) return { name: 'phone' };
  return stands && stands.version >= version ? { name: 'server', at: stands.writtenAt } : { name: 'unknown' };
}

const opensWithoutLine = async (account: string, to: string): Promise<boolean> =>
  (await (await caches.open(`pages ${account}`)).match(to)) !== undefined;
