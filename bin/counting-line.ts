import { connect, createServer } from 'node:net';
import { freePort } from './port.ts';

/** A line to a server on this machine that counts the bytes which come back, whoever asks: pages and service workers. */
export async function countingLine(port: number) {
  let bytes = 0;
  const line = createServer((client) => {
    const server = connect(port, 'localhost');
    server.on('data', (part) => {
      bytes += part.length;
    });
    const end = () => {
      client.destroy();
      server.destroy();
    };
    client.on('error', end).on('close', end);
    server.on('error', end).on('close', end);
    client.pipe(server).pipe(client);
  });
  const front = await freePort();
  await new Promise<void>((resolve) => line.listen(front, resolve));
  return {
    origin: `http://localhost:${front}`,
    /** Since the last question. */
    counted() {
      const told = bytes;
      bytes = 0;
      return told;
    },
    close: () => line.close(),
  };
}
