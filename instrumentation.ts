/** Next runs this once when a server starts. Node code stays behind the condition: Next also compiles it for the edge. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { runServer } = await import('./instrumentation-node.ts');
    await runServer();
  }
}
