import { updateSteps } from '#db/enums.ts';

/** The steps of the form, in order; the last one sends. */
export const formSteps = [...updateSteps, 'check'] as const;

/** Every page of an update's form. */
export const formPages = (id: string): string[] => formSteps.map((step) => `/updates/${id}/${step}`);
