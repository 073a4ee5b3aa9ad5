import { useEffect, useRef, useState } from 'react';
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

/** Joins a form to what this device keeps and sends. `ready` once a service worker takes what the form gives it. */
export function useWorker(options: Options) {
  const { account, secret, pages } = options;
  const now = useRef(options);
  now.current = options;
  const [ready, setReady] = useState(false);

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
      const { active } = await worker();
      if (over) return;
      setReady(true);
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

  return ready;
}
