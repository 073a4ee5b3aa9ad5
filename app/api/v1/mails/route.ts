import { mailApi } from '#lib/mail/api.ts';

export const GET = mailApi['GET /mails'];
