import { pool } from '#db/pool.ts';

export const dynamic = 'force-dynamic';

/** 200 while the database answers within two seconds, 503 otherwise. */
export async function GET() {
  const started = Date.now();
  const answered = await Promise.race([
    pool.query('select 1').then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref()),
  ]);
  const database = { state: answered ? 'up' : 'down', milliseconds: Date.now() - started };
  return Response.json(
    { status: answered ? 'ok' : 'unavailable', database },
    { status: answered ? 200 : 503 },
  );
}
