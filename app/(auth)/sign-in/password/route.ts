import { passwordStep } from '#lib/auth/forms.ts';

export const POST = passwordStep;
