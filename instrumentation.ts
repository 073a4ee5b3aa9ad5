/** Next runs this once when a server starts. Node code stays behind the condition: Next also compiles it for the edge. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { runServer } = await import('./instrumentation-node.ts');
    await runServer();
  }
}

/** A fault that a reader saw as a reference only: logged under that reference. */
export async function onRequestError(error: unknown, request: { path: string }) {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logPageFault } = await import('#lib/http/request-log.ts');
    logPageFault(error, request.path);
  }
}
