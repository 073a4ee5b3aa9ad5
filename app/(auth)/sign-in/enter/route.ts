import { linkUsed } from '#lib/auth/forms.ts';

export const POST = linkUsed;
