'use client';

import { type FormEvent, useRef, useState } from 'react';
import type { Refused } from '#components/ui/form-words.ts';
import { Link } from '#components/ui/link.tsx';
import { enqueue, kept, wake } from '#lib/client/outbox.ts';
import type { News, Waiting } from '#lib/client/service-worker.ts';
import type { Draft } from '#lib/updates/draft.ts';
import { DraftLine, type Where } from './draft-line.tsx';
import type { SendingWords } from './draft-words.ts';
import { formPages } from './form-pages.ts';
import { PlainForm, type PlainFormProps } from './plain-form.tsx';
import { useOutcome } from './use-outcome.ts';
import { type Keeper, useWorker } from './use-worker.ts';

type Props = PlainFormProps & {
  keeper: Keeper;
  update: string;
  words: SendingWords;
  /** What each step is called. */
  steps: Record<string, string>;
};

type Step = { step: string; draft: Draft; refused: boolean };

/** Sends the update with every step that is on this device only, now or when the line is back. */
export function SendingForm({ keeper, update, words, steps, children, ...plain }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [where, setWhere] = useState<Where>({ name: 'unknown' });
  const [problem, setProblem] = useState<Refused | null>(null);
  const [here, setHere] = useState<Step[]>([]);
  const outcome = useOutcome();

  async function look() {
    const [drafts, waiting] = await Promise.all([
      kept.list<Draft>(`draft/${update}/`),
      kept.list<Waiting>(`outbox/${update}/`),
    ]);
    const refusedOf = (step: string) => waiting.find(({ value }) => value.step === step)?.value.refused;
    const own = drafts.map(({ path, value }) => {
      const step = path.split('/').at(-1) ?? '';
      return { step, draft: value, refused: Boolean(refusedOf(step)) };
    });
    setHere(own);
    const sending = waiting.find(({ value }) => value.step === 'send')?.value;
    if (sending?.refused) setProblem({ ...sending.refused, fields: sending.refused.fields ?? {} });
    else if (sending) setWhere({ name: 'queued' });
    return own;
  }

  async function heard(news: News) {
    outcome.hear(news);
    if (news.outcome === 'signed_out')
      setWhere((now) => (now.name === 'queued' ? { name: 'signedOut' } : now));
    if (!('step' in news) || news.update !== update) return;
    if (news.outcome === 'saved' && news.step === 'send') return window.location.assign(plain.to);
    await look();
    if (news.outcome === 'refused') setWhere({ name: 'unknown' });
  }

  const ready = useWorker({
    ...keeper,
    pages: formPages(update),
    heard: (news) => void heard(news),
    held: () => void look().catch(() => undefined),
    unsaved: () => here.length > 0 || where.name === 'queued',
    signOutWords: words.signOut,
  });

  async function send(element: HTMLFormElement) {
    setProblem(null);
    setWhere({ name: 'sending' });
    for (const { step, draft } of await look()) {
      const address = `/api/v1/updates/${update}/steps/${step}`;
      await enqueue({ update, step, address, sent: draft.sent, version: draft.version });
    }
    const data = new FormData(element);
    const sent = [...data].flatMap(([name, value]): [string, string][] =>
      name.startsWith('_') ? [] : [[name, String(value)]],
    );
    const address = element.getAttribute('action') ?? '';
    const id = await enqueue({ update, step: 'send', address, sent, version: Number(data.get('version')) });
    const coming = outcome.outcomeOf(id);
    await wake();
    const news = await coming;
    if (news?.outcome === 'saved' || news?.outcome === 'refused') return;
    setWhere({ name: news?.outcome === 'signed_out' ? 'signedOut' : 'queued' });
    await look();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    if (!ready) return;
    event.preventDefault();
    void send(event.currentTarget).catch(() => setWhere({ name: 'phone' }));
  }

  return (
    <PlainForm
      {...plain}
      back={problem ?? plain.back}
      ref={form}
      account={keeper.account}
      edition={keeper.edition}
      onSubmit={submit}
    >
      {where.name !== 'unknown' && <DraftLine where={where} words={words} from={plain.from} />}
      {here.length > 0 && (
        <div className="msg warn mt-4" role="status">
          <div>
            <b className="b">{here.some(({ refused }) => refused) ? words.held : words.along}</b>
            {here.map(({ step, draft, refused }) => (
              <div key={step} className="mt-2">
                <Link href={`/updates/${update}/${step}`} className={refused ? 'b' : ''}>
                  {steps[step]}
                </Link>
                {draft.said.map(([label, said]) => (
                  <p key={label} className="sm ptext" dir="auto">
                    {label}: {said}
                  </p>
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
      {children}
    </PlainForm>
  );
}
