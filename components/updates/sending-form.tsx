'use client';

import { type FormEvent, useRef, useState } from 'react';
import type { Refused } from '#components/ui/form-words.ts';
import { enqueue, wake } from '#lib/client/outbox.ts';
import type { News } from '#lib/client/service-worker.ts';
import { DraftLine, type Where } from './draft-line.tsx';
import type { SendingWords } from './draft-words.ts';
import { formPages } from './form-pages.ts';
import { PlainForm, type PlainFormProps } from './plain-form.tsx';
import { stepsKept } from './steps-kept.ts';
import { type StepSaid, StepsSaid } from './steps-said.tsx';
import { useOutcome } from './use-outcome.ts';
import { type Keeper, useWorker } from './use-worker.ts';

type Props = PlainFormProps & {
  keeper: Keeper;
  update: string;
  words: SendingWords;
  /** What each step is called. */
  steps: Record<string, string>;
  /** Of each step, which version this page shows. */
  shown: Record<string, number>;
};

/** Sends the update with every step that is on this device only, now or when the line is back. */
export function SendingForm({ keeper, update, words, steps, shown, children, ...plain }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [where, setWhere] = useState<Where>({ name: 'unknown' });
  const [problem, setProblem] = useState<Refused | null>(null);
  const [here, setHere] = useState<StepSaid[]>([]);
  const [since, setSince] = useState<StepSaid[]>([]);
  const outcome = useOutcome();

  async function look() {
    const { here: own, since: taken, sending } = await stepsKept(update, shown);
    setHere(own);
    setSince(taken);
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

  const submitted = useWorker({
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
      const { sent, said, version } = draft;
      await enqueue({ update, step, address, sent, said, version });
    }
    const data = new FormData(element);
    const sent = [...data].flatMap(([name, value]): [string, string][] =>
      name.startsWith('_') ? [] : [[name, String(value)]],
    );
    const address = element.getAttribute('action') ?? '';
    const id = await enqueue({
      update,
      step: 'send',
      address,
      sent,
      said: [],
      version: Number(data.get('version')),
    });
    const coming = outcome.outcomeOf(id);
    await wake();
    const news = await coming;
    if (news?.outcome === 'saved' || news?.outcome === 'refused') return;
    setWhere({ name: news?.outcome === 'signed_out' ? 'signedOut' : 'queued' });
    await look();
  }

  const submit = (event: FormEvent<HTMLFormElement>) =>
    submitted(event, (element) => send(element).catch(() => setWhere({ name: 'phone' })));

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
      <StepsSaid
        tone="warning"
        title={here.some(({ refused }) => refused) ? words.held : words.along}
        said={here}
        {...{ update, steps }}
      />
      <StepsSaid tone="info" title={words.since} said={since} {...{ update, steps }} />
      {children}
    </PlainForm>
  );
}
