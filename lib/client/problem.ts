import type { ProblemBody } from '#lib/http/problem.ts';

/** What the server said no with, or why it could not be asked. */
export class Problem extends Error {
  readonly code: ProblemBody['code'] | 'offline';
  readonly fields: Record<string, string[]>;
  readonly values: Record<string, string | number>;
  readonly reference: string | undefined;

  constructor(body: Partial<Omit<ProblemBody, 'code'>> & { code: ProblemBody['code'] | 'offline' }) {
    super(body.code);
    this.name = 'Problem';
    this.code = body.code;
    this.fields = body.fields ?? {};
    this.values = body.values ?? {};
    this.reference = body.reference;
  }
}
