import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * Preloaded into the app by the bench. Answers what happened since it was last asked: the statements that our code
 * wrote, and the trips to the database in all, `begin` and `commit`, limits and the job queue's own rounds included.
 */
const count = { statements: 0, trips: 0 };
subscribe('db.statement', () => {
  count.statements += 1;
});

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function counted(...given) {
  count.trips += 1;
  return query.apply(this, given);
};

const port = Number(process.env.COUNT_PORT);
// The launcher's own processes inherit the variable: only the server itself takes the port.
if (port && process.argv[1]?.includes('next')) {
  createServer((_, response) => {
    response.end(JSON.stringify(count));
    Object.assign(count, { statements: 0, trips: 0 });
  })
    .listen(port, '127.0.0.1')
    .unref();
}
