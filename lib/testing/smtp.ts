import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string; raw: string };

/**
 * A real SMTP server on this machine, and where our code will look for it: called before anything of ours is imported
 * (`vi.hoisted`), which reads its address once.
 */
export async function startSmtp() {
  const received: Received[] = [];
  const state = { down: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(state.down ? Object.assign(new Error('try later'), { responseCode: 451 }) : undefined);
    },
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: raw.replaceAll(/=\r?\n/g, '') });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = 'Coordination <no-reply@example.org>';
  return { received, state, close: () => new Promise<void>((done) => server.close(() => done())) };
}
