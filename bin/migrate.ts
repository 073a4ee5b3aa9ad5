import { runCommand } from './command.ts';
import { openDatabase } from './database.ts';

/** `npm run migrate`: brings the database up to date and starts nothing. */
await runCommand(async () => {
  const database = await openDatabase();
  await database.close();
  console.log('The database is up to date.');
});
