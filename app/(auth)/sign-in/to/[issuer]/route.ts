import { issuerStep } from '#lib/auth/forms.ts';

export const GET = issuerStep;
