import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Refused } from '#components/ui/form-words.ts';
import { Problem } from '#lib/client/problem.ts';
import { type Attempt, nextAttempt, sendForm } from '#lib/client/send-form.ts';
import { nested } from '#lib/http/nested.ts';
import { flat } from '#lib/proposals/flat.ts';
import { type Clash, imprint, merge } from '#lib/proposals/merge.ts';
import { fieldsOf } from './fields-of.ts';
import type { FieldValues } from './section-spec.ts';

type Content = Record<string, unknown>;

/** What the fields show: remounted with each `turn`, when words came that nobody here typed. */
export type Shown = { values: FieldValues; clash: ClashShown | null; turn: number };
export type ClashShown = { by: string | null; time: string; fields: readonly Clash[] };

export type SaveState =
  | { name: 'untouched' | 'unsaved' | 'saving' | 'offline' | 'again' | 'check' | 'choose' }
  | { name: 'saved'; time: string };

type Options = {
  form: RefObject<HTMLFormElement | null>;
  proposalId: string;
  section: string;
  /** How rows are matched when two people's are brought together. */
  rowKey: string;
  given: readonly string[];
  start: { version: number; base: Content; shown: Omit<Shown, 'turn'>; back: Refused | null };
  locale: string;
};

const pause = 2_000;
const longestWait = 60_000;
const passing = new Set<string>(['unexpected', 'too_many']);

/**
 * Saves a section as it is written: two seconds after the last key and on leaving a field, one request at a time,
 * again and again while there is no connection. What another person saved meanwhile is brought together with it.
 */
export function useSectionSave(options: Options) {
  const { form, proposalId, section, rowKey, given, start, locale } = options;
  const [state, setState] = useState<SaveState>({ name: 'untouched' });
  const [problem, setProblem] = useState(firstProblem(start.back));
  const [shown, setShown] = useState<Shown>({ ...start.shown, turn: 0 });
  const stands = useRef({ version: start.version, base: start.base });
  const saved = useRef<string | null>(null);
  const attempt = useRef<Attempt | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const failures = useRef(0);
  const clashing = useRef(start.shown.clash !== null);

  const time = (instant: string) =>
    new Date(instant).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const words = (data: FormData) => JSON.stringify([fieldsOf(data), data.get('done')]);
  const undecided = (element: HTMLFormElement) => element.querySelector('input[type=radio]:required:invalid');

  /** Whether everything on the page is saved now. */
  async function send(element: HTMLFormElement, asked: boolean): Promise<boolean> {
    const data = new FormData(element);
    const told = words(data);
    if (told === saved.current) return true;
    if (undecided(element)) return tell({ name: 'choose' });
    tell({ name: 'saving' });
    data.set('version', String(stands.current.version));
    attempt.current = nextAttempt(attempt.current, `${stands.current.version} ${told}`);
    const address = `/api/v1/proposals/${proposalId}/sections/${section}`;
    try {
      const answer = await sendForm('PATCH', address, data, attempt.current.key);
      keep(answer as { version: number; content: Content });
      saved.current = told;
      failures.current = 0;
      setProblem(null);
      if (clashing.current) settle(element);
      const late = words(new FormData(element)) !== told;
      if (late) soon();
      setState(late ? { name: 'unsaved' } : { name: 'saved', time: time(String(answer.writtenAt)) });
      return true;
    } catch (error) {
      return refuse(element, asked, error);
    }
  }

  const tell = (next: SaveState) => {
    setState(next);
    return false;
  };

  const keep = ({ version, content }: { version: number; content: Content }) => {
    stands.current = { version, base: imprint(content) };
    attempt.current = null;
  };

  /** The fields again where there were choices: with what was chosen, and with all that was typed since. */
  function settle(element: HTMLFormElement) {
    clashing.current = false;
    show(fieldsOf(new FormData(element)), null);
  }

  async function refuse(element: HTMLFormElement, asked: boolean, error: unknown): Promise<boolean> {
    const { code, fields, values } = error instanceof Problem ? error : new Problem({ code: 'unexpected' });
    if (code === 'stale') return bringTogether(element, asked);
    if (code === 'offline' || passing.has(code)) return tryAgain(code === 'offline');
    setProblem({ said: { code, fields, values }, asked });
    return tell({ name: Object.keys(fields).length > 0 ? 'check' : 'unsaved' });
  }

  function tryAgain(offline: boolean) {
    failures.current += 1;
    later(Math.min(longestWait, pause * 2 ** (failures.current - 1)));
    return tell({ name: offline ? 'offline' : 'again' });
  }

  /** Somebody was faster: their words and these become one text, and only what both changed is asked. */
  async function bringTogether(element: HTMLFormElement, asked: boolean): Promise<boolean> {
    const theirs = await readSection(proposalId, section);
    if (!theirs) return tryAgain(!navigator.onLine);
    const mine = nested(fieldsOf(new FormData(element)), 'content');
    const { base } = stands.current;
    const { content, clashes } = merge({ base, mine, theirs: theirs.content }, rowKey, given);
    keep(theirs);
    const fields = clashes.map((clash) => ({ ...clash, name: `content.${clash.name}` }));
    clashing.current = fields.length > 0;
    const clash = { by: theirs.writtenBy, time: time(theirs.writtenAt), fields };
    show(flat(content), clashing.current ? clash : null);
    return clashing.current ? tell({ name: 'choose' }) : send(element, asked);
  }

  const show = (values: FieldValues, clash: ClashShown | null) => {
    const focused = document.activeElement;
    const caret = focused instanceof HTMLTextAreaElement ? focused.selectionStart : null;
    flushSync(() => setShown(({ turn }) => ({ values, clash, turn: turn + 1 })));
    if (clash) document.getElementById('clash')?.focus();
    else if (focused?.id) focusOn(focused.id, caret);
  };

  /** One request at a time: whoever asks while one is under way waits for it, then sends what is new. */
  async function save(asked = false): Promise<boolean> {
    window.clearTimeout(timer.current);
    const element = form.current;
    if (!element) return false;
    while (running.current) await running.current;
    running.current = send(element, asked);
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }

  const later = (wait: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void save(), wait);
  };
  const soon = () => later(pause);

  const dirty = () => form.current !== null && words(new FormData(form.current)) !== saved.current;

  function typed() {
    if (!dirty()) return;
    setState((now) => (now.name === 'offline' || now.name === 'again' ? now : { name: 'unsaved' }));
    if (form.current && !undecided(form.current)) soon();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what listens, listens as long as the form is there
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    // What a refused post brought back is not saved yet, and is not sent again before it was mended.
    if (!start.back) saved.current = words(new FormData(asSent(element)));
    // Words that somebody typed before this script arrived.
    if (!start.back && dirty()) typed();
    const online = () => failures.current > 0 && void save();
    const hidden = () => document.visibilityState === 'hidden' && dirty() && !clashing.current && void save();
    const leaving = (event: BeforeUnloadEvent) => dirty() && event.preventDefault();
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      if (words(new FormData(element)) !== saved.current && !clashing.current && !start.back)
        void send(element, false);
    };
  }, []);

  return {
    state,
    problem,
    shown,
    typed,
    save,
    left: () => {
      if (dirty() && !clashing.current) void save();
    },
  };
}

/** The form as the server sent it, whatever was typed since. */
function asSent(element: HTMLFormElement): HTMLFormElement {
  const copy = element.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return copy;
}

type Said = { said: Refused; asked: boolean };

/** What a plain post was refused with; that somebody was faster is said by the choices themselves. */
const firstProblem = (back: Refused | null): Said | null =>
  back && back.code !== 'stale' ? { said: back, asked: true } : null;

function focusOn(id: string, caret: number | null) {
  const element = document.getElementById(id);
  element?.focus();
  if (element instanceof HTMLTextAreaElement) element.setSelectionRange(caret, caret);
}

type Read = { version: number; content: Content; writtenBy: string | null; writtenAt: string };

/** The section as it stands, with whoever wrote it; null where it cannot be read now. */
async function readSection(proposalId: string, section: string): Promise<Read | null> {
  const response = await fetch(`/api/v1/proposals/${proposalId}`, {
    headers: { accept: 'application/json' },
  }).catch(() => null);
  if (!response?.ok) return null;
  const { texts } = (await response.json()) as { texts: (Read & { section: string })[] };
  return texts.find((text) => text.section === section) ?? null;
}
