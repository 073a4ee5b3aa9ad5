import { type FormEvent, useEffect, useRef } from 'react';
import { hold, wake, worker } from '#lib/client/outbox.ts';
import type { News } from '#lib/client/service-worker.ts';

export type Keeper = { account: string; secret: string; edition: string };

type Options = Keeper & {
  /** The pages that should open without a line. */
  pages: readonly string[];
  heard: (news: News) => void;
  /** Words are on this device only. */
  unsaved: () => boolean;
  signOutWords: string;
  /** The device is this account's: what it keeps can be read. */
  held: () => void;
};

const often = 15_000;
/** As long as a press waits for a service worker that is on its way. */
const patience = 5_000;

type Send = (form: HTMLFormElement, to: string) => Promise<void>;

/** Joins a form to what this device keeps and sends. Answers what to do with a form that is submitted. */
export function useWorker(options: Options) {
  const { account, secret, pages } = options;
  const now = useRef(options);
  now.current = options;
  /** Whether a service worker takes what the form gives it; null where none is expected. */
  const present = useRef<Promise<boolean> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that is opened
  useEffect(() => {
    let over = false;
    const news = new BroadcastChannel('updates');
    news.onmessage = ({ data }) => now.current.heard(data as News);
    const again = () => void wake().catch(() => undefined);
    const timer = window.setInterval(() => now.current.unsaved() && again(), often);
    const leaving = (event: Event) => {
      const to = event.target instanceof HTMLFormElement ? event.target.getAttribute('action') : null;
      if (to === '/sign-out' && now.current.unsaved() && !window.confirm(now.current.signOutWords))
        event.preventDefault();
    };
    const start = async () => {
      if (!secret || !(await hold(account, secret)) || over) return;
      now.current.held();
      if (process.env.NODE_ENV !== 'production') return;
      const arriving = worker();
      present.current = soon(arriving);
      const { active } = await arriving;
      if (over) return;
      present.current = Promise.resolve(true);
      active?.postMessage({ keep: pages });
      again();
    };
    void start().catch(() => undefined);
    const back = () => void start().catch(() => undefined);
    window.addEventListener('online', back);
    document.addEventListener('submit', leaving);
    return () => {
      over = true;
      news.close();
      window.clearInterval(timer);
      window.removeEventListener('online', back);
      document.removeEventListener('submit', leaving);
    };
  }, []);

  /** To the service worker by `send`; where none comes the browser posts it. */
  return (event: FormEvent<HTMLFormElement>, send: Send) => {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const to = submitter instanceof HTMLButtonElement ? submitter.value : '';
    if (!present.current) return;
    event.preventDefault();
    void present.current.then((here) => {
      if (here) return send(form, to);
      present.current = null;
      form.requestSubmit(submitter);
    });
  };
}

const soon = (arriving: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    arriving.then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => window.setTimeout(() => resolve(false), patience)),
  ]);
