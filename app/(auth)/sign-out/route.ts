import { signOutStep } from '#lib/auth/forms.ts';

export const POST = signOutStep;
