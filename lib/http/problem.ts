import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { log } from '#lib/log.ts';
import { Refusal, type RefusalCode, type RefusalDetail, refusals } from '#lib/refusal.ts';

/** RFC 9457, as it goes over the wire. `code` is also the message key. */
export type ProblemBody = {
  type: string;
  title: string;
  status: number;
  code: RefusalCode | 'unexpected';
  values?: Record<string, string | number>;
  fields?: Record<string, string[]>;
  current?: unknown;
  /** Of a bug: what to quote to whoever looks into the log. */
  reference?: string;
};

/** A refusal says why; a bug says nothing but a reference under which it is logged. */
export function problemOf(error: unknown, requestId?: string): ProblemBody & RefusalDetail {
  if (error instanceof Refusal) {
    const { retryAfter, ...rest } = error.detail;
    return { ...body(error.code, refusals[error.code]), ...rest, ...(retryAfter && { retryAfter }) };
  }
  if (error instanceof SyntaxError) return body('malformed', 400);
  if (error instanceof z.ZodError) return { ...body('invalid', 422), fields: fieldErrors(error) };
  const reference = requestId ?? randomUUID();
  log.error({ err: error, reference }, 'unexpected error');
  return { ...body('unexpected', 500), reference };
}

const body = (code: ProblemBody['code'], status: number): ProblemBody => ({
  type: 'about:blank',
  title: code,
  status,
  code,
});

/** Message keys per field (`fields.<key>`), named by path: `budget.0.amount`. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join('.') || '_';
    fields[name] = [...(fields[name] ?? []), keyOf(issue)];
  }
  return fields;
}

function keyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return /^[a-z_]+$/.test(issue.message) ? issue.message : 'invalid';
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'required' : 'invalid';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too_small';
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'too_big';
    case 'invalid_format':
      return `not_${issue.format}`.replace(/\W/g, '_');
    case 'invalid_value':
      return 'not_offered';
    default:
      return 'invalid';
  }
}
