import { kept } from '#lib/client/outbox.ts';
import type { Waiting } from '#lib/client/service-worker.ts';
import { type Draft, isTaken, type Stands } from '#lib/updates/draft.ts';
import type { StepSaid } from './steps-said.tsx';

type Kept = {
  /** On this device only. */
  here: (StepSaid & { draft: Draft })[];
  /** Taken by the server since the page was made, which shows `shown` of each step. */
  since: StepSaid[];
  sending: Waiting | undefined;
};

/** What this device keeps of the steps of an update. */
export async function stepsKept(update: string, shown: Record<string, number>): Promise<Kept> {
  const [drafts, stands, waiting] = await Promise.all([
    byStep<Draft>(`draft/${update}/`),
    byStep<Stands>(`stands/${update}/`),
    kept.list<Waiting>(`outbox/${update}/`),
  ]);
  const refused = new Set(waiting.flatMap(({ value }) => (value.refused ? [value.step] : [])));
  const here = [...drafts].flatMap(([step, draft]) =>
    isTaken(draft, stands.get(step)) ? [] : [{ step, draft, said: draft.said, refused: refused.has(step) }],
  );
  const since = [...stands].flatMap(([step, { version, said = [] }]) =>
    version > (shown[step] ?? 0) && !here.some((each) => each.step === step) ? [{ step, said }] : [],
  );
  return { here, since, sending: waiting.find(({ value }) => value.step === 'send')?.value };
}

async function byStep<T>(path: string): Promise<Map<string, T>> {
  const found = await kept.list<T>(path);
  return new Map(found.map(({ path: at, value }) => [at.slice(path.length), value]));
}
