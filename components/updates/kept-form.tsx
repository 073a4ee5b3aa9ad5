import type { UpdateShown } from '#lib/updates/queries.ts';
import { stepWords, useDraftWords } from './draft-words.ts';
import type { PlainFormProps } from './plain-form.tsx';
import { StepForm } from './step-form.tsx';
import { textsOf } from './texts-of.ts';
import { useKept } from './use-kept.ts';
import type { Keeper } from './use-worker.ts';

type Props = PlainFormProps & { keeper: Keeper; update: string; step: UpdateShown['steps'][number] };

/** A step's form, which says in words where the draft is. */
export function KeptForm({ update, step, texts, ...rest }: Props) {
  const words = useDraftWords(stepWords);
  return (
    <StepForm
      // Another step, or another version of this one, is another form.
      key={`${step.step} ${step.version}`}
      {...rest}
      texts={textsOf(texts, rest.back)}
      update={update}
      step={step.step}
      words={words}
      kept={useKept(step)}
    />
  );
}
