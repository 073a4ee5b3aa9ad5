import { resetStep } from '#lib/auth/forms.ts';

export const POST = resetStep;
