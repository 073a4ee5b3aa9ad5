import type { UpdateShown } from '#lib/updates/queries.ts';
import { useKept } from './use-kept.ts';

/** Says in words where the draft is. */
export function KeptLine({ step }: { step: UpdateShown['steps'][number] }) {
  return <>{useKept(step)}</>;
}
