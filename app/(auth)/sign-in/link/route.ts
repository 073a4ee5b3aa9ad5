import { linkStep } from '#lib/auth/forms.ts';

export const POST = linkStep;
