'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type MouseEvent, useRef, useState } from 'react';
import { CheckField } from '#components/ui/choice-field.tsx';
import type { Option } from '#components/ui/field.tsx';
import { FormErrors } from '#components/ui/field-error.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { FormSummary } from '#components/ui/form-summary.tsx';
import { ClashMessage } from './clash-message.tsx';
import { givenRows } from './given-rows.ts';
import { labelsOf } from './labels-of.ts';
import { SectionActions } from './section-actions.tsx';
import { SectionBody } from './section-body.tsx';
import type { Links, SectionSpec } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';
import { useCells } from './use-cells.ts';
import { type Shown, useSectionSave } from './use-section-save.ts';

type Props = {
  form: FormPage;
  proposalId: string;
  section: string;
  spec: SectionSpec;
  words: SectionWords;
  start: Omit<Shown, 'turn'> & {
    version: number;
    base: Record<string, unknown>;
    done: boolean;
    rows: number;
  };
  /** By which field two people's rows are matched. */
  rowKey: string;
  places: readonly Option[];
  /** Where "Save" and "Save and go on" lead, and this page with more rows. */
  links: Links;
};

/**
 * One section of a proposal. Without script it is a plain form with every word in it; with script the same form is
 * saved as it is written, and two writers' words are brought together.
 */
export function SectionForm(props: Props) {
  const { form, proposalId, section, spec, words, start, rowKey, places, links } = props;
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  const [extra, setExtra] = useState(0);
  const { state, problem, shown, typed, save, left } = useSectionSave({
    form: element,
    proposalId,
    section,
    rowKey,
    given: givenRows(spec),
    start: { ...start, shown: start, back: form.back },
    locale: words.locale,
  });
  const cells = useCells(shown);

  function changed(event: FormEvent) {
    cells.keep(event);
    typed();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const to = submitter instanceof HTMLButtonElement ? submitter.value : links.tasks;
    if (!(await save(true))) return;
    router.push(to);
    router.refresh();
  }

  function more(event: MouseEvent) {
    event.preventDefault();
    setExtra((rows) => rows + 3);
  }

  return (
    <FormErrors value={{ fields: problem?.said.fields ?? {}, texts: form.texts.fields }}>
      <form
        ref={element}
        action={`/api/v1/proposals/${proposalId}/sections/${section}`}
        method="post"
        onSubmit={submit}
        onInput={changed}
        onBlur={left}
        autoComplete="off"
        aria-busy={state.name === 'saving'}
      >
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" hidden name="_to" value={links.tasks} />
        <input type="hidden" name="_from" value={form.from} />
        <input type="hidden" name="_key" value={form.formKey} />
        <input type="hidden" name="version" value={start.version} />
        <input type="hidden" name="base" value={JSON.stringify(start.base)} />
        {problem?.asked && (
          <FormSummary
            problem={problem.said}
            texts={form.texts}
            labels={labelsOf(problem.said.fields, spec, words)}
          />
        )}
        {shown.clash && <ClashMessage clash={shown.clash} words={words.clash} />}
        <SectionBody
          key={shown.turn}
          spec={spec}
          shown={shown}
          words={words}
          rows={start.rows}
          extra={extra}
          places={places}
          typed={cells.typed}
          more={links.more}
          onMore={more}
        />
        <div className="mt-6">
          <CheckField name="done" label={words.done} defaultChecked={start.done} />
        </div>
        <SectionActions links={links} words={words} state={state} />
      </form>
    </FormErrors>
  );
}
