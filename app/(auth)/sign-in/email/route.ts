import { emailStep } from '#lib/auth/forms.ts';

export const POST = emailStep;
