import { subscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:http';

/** Preloaded into the app by the bench: answers how many statements ran since it was last asked. */
let count = 0;
subscribe('db.statement', () => {
  count += 1;
});

const port = Number(process.env.COUNT_PORT);
// The launcher's own processes inherit the variable: only the server itself takes the port.
if (port && process.argv[1]?.includes('next')) {
  createServer((_, response) => {
    response.end(String(count));
    count = 0;
  })
    .listen(port, '127.0.0.1')
    .unref();
}
