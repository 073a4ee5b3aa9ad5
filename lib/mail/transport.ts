import { createTransport, type Transporter } from 'nodemailer';
import { env } from '#lib/env.ts';

let transport: Transporter | undefined;

/** Hands a mail to the SMTP server; false where there is none. */
export async function post(mail: {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  html: string | null;
}): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  transport ??= createTransport({ url: env.SMTP_URL, ...timeouts });
  await transport.sendMail({
    // Should a crash make it go out twice, the receiving side can tell that it is one.
    messageId: `<${mail.id}@${new URL(env.APP_ORIGIN).hostname}>`,
    from: env.MAIL_FROM,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.body,
    ...(mail.html && { html: mail.html }),
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(mail.body) },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return true;
}

/** Mail programs offer to stop what the mail itself offers to stop, with one click (RFC 8058). */
function unsubscribing(body: string) {
  // The last one: what stands before it may be words of others.
  const [, what, token] = [...body.matchAll(/\/(confirm|subscribe)\/stop\/([\w.-]+)/g)].at(-1) ?? [];
  return (
    token && {
      'List-Unsubscribe': `<${env.APP_ORIGIN}/${what}/one-click/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      ...(what === 'subscribe' && listed()),
    }
  );
}

/** A digest goes to many: mail programs may sort it by its list, and nothing answers it by itself. */
const listed = () => ({
  'List-Id': `<digest.${new URL(env.APP_ORIGIN).hostname}>`,
  Precedence: 'bulk',
});

/** The server answered that it never will take this mail, so that trying again is no use. */
export const refusedForGood = (error: unknown): boolean => {
  const { responseCode = 0 } = error as { responseCode?: number };
  return responseCode >= 550 && responseCode < 560;
};
