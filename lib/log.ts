import pino from 'pino';

/** An error as it may be logged: a failed statement's parameters are people's data, so they stay out. */
function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: said(error) };
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const message = said(error);
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  return {
    name: error.name,
    message,
    code,
    constraint,
    table,
    stack,
    ...(error.cause !== undefined && { cause: described(error.cause) }),
  };
}

/** The job queue tells of its errors in plain objects, which say "[object Object]" of themselves. */
function said(error: unknown) {
  const told = error instanceof Object && 'message' in error ? error.message : error;
  return String(told).split('\nparams:')[0];
}

/** Structured lines on standard output. No personal data: ids and codes only; known carriers are cut out. */
export const log = pino({
  level: process.env.NODE_ENV === 'test' ? 'silent' : process.env.LOG_LEVEL || 'info',
  base: null,
  serializers: { err: described },
  redact: {
    paths: ['*.email', '*.password', '*.token', '*.cookie', '*.authorization'],
    censor: '…',
  },
});
