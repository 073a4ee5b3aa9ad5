import { scale, seedScale } from '#db/demo/scale.ts';
import { connectOwner } from '#db/owner-connection.ts';
import { withDatabase } from './database.ts';
import { welcome } from './first-run.ts';

/**
 * `npm run seed:scale`: fills the database of DATABASE_URL, or the embedded one, to the size that `npm run bench`
 * measures at. The same rows on the same day; a second run adds nothing. The demo comes along where a start
 * would seed it, so that there is an account to measure with.
 */
await withDatabase(async (database) => {
  await welcome(database, console.log);
  const client = await connectOwner(database.env.DATABASE_URL);
  const began = performance.now();
  try {
    const added = await seedScale(client);
    await client.query(`vacuum analyze`);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(added ? `Added in ${seconds} s:` : 'Nothing to add: this database has them already.');
    console.table(scale);
  } finally {
    await client.end();
  }
});
