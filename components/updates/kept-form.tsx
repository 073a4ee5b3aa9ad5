import type { UpdateShown } from '#lib/updates/queries.ts';
import { useDraftWords } from './draft-words.ts';
import type { PlainFormProps } from './plain-form.tsx';
import { StepForm } from './step-form.tsx';
import { formPages } from './step-frame.tsx';
import { textsOf } from './texts-of.ts';
import { useKept } from './use-kept.ts';
import type { Keeper } from './use-worker.ts';

type Props = PlainFormProps & { keeper: Keeper; update: string; step: UpdateShown['steps'][number] };

/** A step's form, which says in words where the draft is. */
export function KeptForm({ update, step, texts, ...rest }: Props) {
  const words = useDraftWords();
  return (
    <StepForm
      // Another step, or another version of this one, is another form.
      key={`${step.step} ${step.version}`}
      {...rest}
      texts={textsOf(texts)}
      update={update}
      step={step.step}
      pages={formPages(update)}
      words={words}
      kept={useKept(step)}
    />
  );
}
