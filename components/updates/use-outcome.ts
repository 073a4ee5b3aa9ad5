import { useRef } from 'react';
import type { News } from '#lib/client/service-worker.ts';

/** As long as somebody is asked to wait for an answer before the page goes on without it. */
const patience = 10_000;

/** What becomes of one thing that was given to the service worker; null when nothing is known yet. */
export function useOutcome() {
  const waiting = useRef<((news: News | null) => void) | null>(null);
  const asked = useRef('');

  function hear(news: News) {
    if ('id' in news && news.id !== asked.current) return;
    waiting.current?.(news);
  }

  async function outcomeOf(id: string): Promise<News | null> {
    asked.current = id;
    return new Promise((resolve) => {
      waiting.current = resolve;
      window.setTimeout(() => resolve(null), patience);
    });
  }

  return { hear, outcomeOf };
}
