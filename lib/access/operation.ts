import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { inScope, rescope, rowsInScope } from '#db/scope.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Actor, can, mayAnywhere, scopeOf } from './actor.ts';
import { answered, remember } from './idempotency.ts';
import { type Action, policy } from './policy.ts';
import { type Entry, record, recordDenial } from './record.ts';
import { signal } from './signal.ts';

/** One thing the system can do. Pages, endpoints, jobs and the command line call it; it asks who may, itself. */
export type Operation<S extends z.ZodType, O> = {
  (actor: Actor, input: z.input<S>): Promise<O>;
  action: Action;
  input: S;
  kind: 'query' | 'command';
};

/** A write that may also be a part of another one: see `within`. */
export type Command<S extends z.ZodType, O> = Operation<S, O> & {
  /**
   * Runs in the transaction of the act that it is a part of, under its own permission, with its own entry in the
   * trail; then the scope is again that of `outer`. What it refuses, it refuses for both.
   */
  within(db: Db, actor: Actor, outer: Action, input: z.input<S>): Promise<O>;
};

type Step<S extends z.ZodType> = { db: Db; actor: Actor; input: z.output<S> };

/**
 * A read, in one transaction that Postgres holds to the actor's reach for this action.
 * `records` names what goes into the audit trail: views of personal data and exports do.
 */
export function query<S extends z.ZodType, O>(spec: {
  action: Action;
  input: S;
  records?: (step: { input: z.output<S>; output: O; actor: Actor }) => Entry | null;
  run(step: Step<S>): Promise<O>;
}): Operation<S, O> {
  return operation('query', spec, async (actor, input) => {
    if (!mayAnywhere(actor, spec.action)) throw new Refusal('forbidden');
    return inScope({ ...scopeOf(actor, spec.action), writes: {} }, async (db) => {
      const output = await spec.run({ db, actor, input });
      const entry = spec.records?.({ input, output, actor });
      if (entry) await record(db, actor, spec.action, entry);
      return output;
    });
  });
}

/**
 * A read of any length, row by row as they are sent: exports. It is on record before the first row leaves. Errors
 * come with the first row that is asked for.
 */
export function stream<S extends z.ZodType, T>(spec: {
  action: Action;
  input: S;
  /** Looks for what the rows hang on, and refuses: what was not sent is on record as refused. */
  requires?(step: Step<S>): Promise<void>;
  records(step: { input: z.output<S>; actor: Actor }): Entry;
  rows(step: Step<S>): AsyncIterable<T>;
}): Operation<S, AsyncGenerator<T>> {
  return operation('query', spec, async (actor, input) => {
    if (!mayAnywhere(actor, spec.action)) throw new Refusal('forbidden');
    const scope = { ...scopeOf(actor, spec.action), writes: {} };
    await inScope(scope, async (db) => {
      await spec.requires?.({ db, actor, input });
      await record(db, actor, spec.action, spec.records({ input, actor }));
    });
    return rowsInScope(scope, (db) => spec.rows({ db, actor, input }));
  });
}

/** A record a command works on: where it lives, and which version of it was loaded. */
export type Subject = { operationId: string | null; version?: number };

type CommandSpec<S extends z.ZodType, T extends Subject, O extends { id: string }> = {
  action: Action;
  /** What the actor may look at meanwhile; by default the read action of the same noun. */
  reading?: Action;
  input: S;
  /** Loads the record. With `lock` it holds the row until the end, and finds only rows that may be written. */
  subject?(step: Step<S> & { lock: boolean }): Promise<T | undefined>;
  /** For a creation: the operation it is created in, or null for a global record. */
  place?(step: Step<S>): Promise<string | null> | string | null;
  run(step: Step<S> & { subject: T }): Promise<O>;
  /** For an edit from an older version whose words stand already, whoever wrote them: the answer, with nothing written. */
  standing?(step: { input: z.output<S>; subject: T }): O | undefined;
  /** Fields of the answer that are given once: neither a repeated request nor the audit trail sees them again. */
  once?: readonly string[];
  /** What the audit trail says beyond what was before and after. */
  records?(step: { input: z.output<S>; subject: T; output: O }): Partial<Entry>;
};

/**
 * A write, in one transaction: answer a repeated request with its first answer, find and lock the subject, ask
 * whether the actor may, compare versions, run, record. A signed-in person's own records need no subject.
 */
export function command<S extends z.ZodType, T extends Subject, O extends { id: string }>(
  spec: CommandSpec<S, T, O>,
): Command<S, O> {
  const noun = spec.action.split('.')[0] ?? '';
  const sibling = `${noun}.read`;
  const reading = spec.reading ?? (sibling in policy ? (sibling as Action) : spec.action);

  const act = async (db: Db, actor: Actor, input: z.output<S>): Promise<O> => {
    const told = await answered(db, actor, spec.action, input);
    if (told) return told as O;

    const step = { db, actor, input };
    const subject = await found(spec, step, reading);
    if (isBehind(input, subject)) {
      const standing = spec.standing?.({ input, subject });
      if (standing) return standing;
      throw stale(input, subject);
    }
    const output = await spec.run({ ...step, subject });
    const kept = without(output, spec.once);
    await remember(db, actor, kept);
    const entry: Entry = {
      subjectType: noun,
      subjectId: output.id,
      operationId: subject.operationId,
      before: spec.subject ? subject : null,
      after: kept,
      ...spec.records?.({ input, subject, output }),
    };
    await record(db, actor, spec.action, entry);
    await signal(db, spec.action, entry);
    return output;
  };

  const requireSomewhere = (actor: Actor) => {
    if (actor.readOnly) throw new Refusal('read_only_token');
    if (!mayAnywhere(actor, spec.action))
      throw new Refusal(mayAnywhere(actor, reading) ? 'forbidden' : 'not_found');
  };

  const whole = operation('command', spec, (actor, input) => {
    requireSomewhere(actor);
    return inScope(scopeOf(actor, spec.action, reading), (db) => act(db, actor, input));
  });
  return Object.assign(whole, {
    async within(db: Db, caller: Actor, outer: Action, raw: z.input<S>) {
      // The request's key is the whole act's: its parts are done whenever it is.
      const { idempotencyKey: _, ...actor } = caller;
      requireSomewhere(actor);
      const input = spec.input.parse(raw);
      await rescope(db, scopeOf(actor, spec.action, reading));
      const output = await act(db, actor, input);
      await rescope(db, scopeOf(caller, outer));
      return output;
    },
  });
}

const without = <O extends object>(output: O, once: readonly string[] = []): O =>
  Object.fromEntries(
    Object.entries(output).map(([name, value]) => [name, once.includes(name) ? null : value]),
  ) as O;

/** Whoever may not even read the subject is told it is not there; whoever may read it, that they may not do this. */
async function found<S extends z.ZodType, T extends Subject, O extends { id: string }>(
  spec: CommandSpec<S, T, O>,
  step: Step<S>,
  reading: Action,
): Promise<T> {
  if (!spec.subject) {
    const operationId = (await spec.place?.(step)) ?? null;
    if (!can(step.actor, spec.action, operationId)) {
      throw new Refusal(can(step.actor, reading, operationId) ? 'forbidden' : 'not_found');
    }
    return { operationId } as T;
  }
  const subject = await spec.subject({ ...step, lock: true });
  if (subject && can(step.actor, spec.action, subject.operationId)) return subject;
  await rescope(step.db, { ...scopeOf(step.actor, reading), writes: {} });
  throw new Refusal((await spec.subject({ ...step, lock: false })) ? 'forbidden' : 'not_found');
}

const editedFrom = (input: unknown) => (input as { version?: number }).version;

/** An edit names the version it started from: somebody was faster. */
const isBehind = (input: unknown, { version }: Subject): boolean =>
  editedFrom(input) !== undefined && version !== undefined && editedFrom(input) !== version;

/** Both are told. */
const stale = (input: unknown, subject: Subject) =>
  new Refusal('stale', {
    values: { yours: editedFrom(input) ?? 0, current: subject.version ?? 0 },
    current: subject,
  });

function operation<S extends z.ZodType, O>(
  kind: 'query' | 'command',
  { action, input }: { action: Action; input: S },
  run: (actor: Actor, input: z.output<S>) => Promise<O>,
): Operation<S, O> {
  const call = async (actor: Actor, raw: z.input<S>) => {
    const parsed = input.parse(raw);
    try {
      return await run(actor, parsed);
    } catch (error) {
      if (error instanceof Refusal) await recordDenial(actor, action, error.code, parsed);
      if (isUnreadable(error)) throw new Refusal('malformed');
      throw error;
    }
  };
  return Object.assign(call, { action, input, kind });
}

/**
 * What Postgres cannot read as the type it is used as: a forged cursor, a NUL, a day after the last one it knows.
 * Such words come from whoever asked, past what a schema can see.
 */
const unreadable = new Set(['22P02', '22P05', '22003', '22007', '22008', '22009', '22021']);

function isUnreadable(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } };
  return unreadable.has(code ?? '') || unreadable.has(cause?.code ?? '');
}
