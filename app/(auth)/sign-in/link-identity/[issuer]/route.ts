import { linkIdentity } from '#lib/auth/forms.ts';

export const POST = linkIdentity;
