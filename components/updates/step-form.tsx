'use client';

import { useRef } from 'react';
import { DraftClashes } from './draft-clashes.tsx';
import { DraftLine } from './draft-line.tsx';
import type { DraftWords } from './draft-words.ts';
import { PlainForm, type PlainFormProps } from './plain-form.tsx';
import { useStepDraft } from './use-step-draft.ts';
import type { Keeper } from './use-worker.ts';

type Props = PlainFormProps & {
  keeper: Keeper;
  update: string;
  step: string;
  /** Every page of this update's form, to be opened without a line. */
  pages: readonly string[];
  words: DraftWords;
  /** Where the server says that the words are. */
  kept: string;
};

/** One step: a plain form, and on a device that can, kept with every keystroke and sent by itself. */
export function StepForm({ keeper, update, step, pages, words, kept, children, ...plain }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const returned = plain.back !== null;
  const draft = useStepDraft({
    ...keeper,
    form,
    update,
    step,
    pages,
    returned,
    signOutWords: words.signOut,
  });
  const back = draft.problem ?? plain.back;
  return (
    <PlainForm
      {...plain}
      back={back}
      ref={form}
      account={keeper.account}
      onInput={draft.typed}
      onSubmit={draft.submit}
    >
      <DraftLine where={draft.where} words={words} kept={kept} from={plain.from} />
      <DraftClashes clashes={draft.clashes} words={words} onChoose={draft.choose} />
      {children}
    </PlainForm>
  );
}
