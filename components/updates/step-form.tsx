'use client';

import { useRef } from 'react';
import { DraftClashes } from './draft-clashes.tsx';
import { DraftLine } from './draft-line.tsx';
import type { StepWords } from './draft-words.ts';
import { formPages } from './form-pages.ts';
import { PlainForm, type PlainFormProps } from './plain-form.tsx';
import { useStepDraft } from './use-step-draft.ts';
import type { Keeper } from './use-worker.ts';

type Props = PlainFormProps & {
  keeper: Keeper;
  update: string;
  step: string;
  words: StepWords;
  /** Where the server says that the words are. */
  kept: string;
};

/** One step: a plain form, and on a device that can, kept with every keystroke and sent by itself. */
export function StepForm({ keeper, update, step, words, kept, children, ...plain }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const returned = plain.back !== null;
  const draft = useStepDraft({
    ...keeper,
    form,
    update,
    step,
    pages: formPages(update),
    returned,
    signOutWords: words.signOut,
  });
  return (
    <PlainForm
      {...plain}
      {...draft.refused}
      ref={form}
      account={keeper.account}
      edition={keeper.edition}
      onInput={draft.typed}
      onSubmit={draft.submit}
    >
      <DraftLine where={draft.where} words={words} kept={kept} from={plain.from} />
      <DraftClashes clashes={draft.clashes} words={words} onChoose={draft.choose} />
      {children}
    </PlainForm>
  );
}
