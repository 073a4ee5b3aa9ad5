import type { WebhookEvent } from '#db/enums.ts';

/** The message key of an event: keys hold no dots. */
export const eventKey = (event: WebhookEvent | 'test') =>
  event.replace('.', '_') as
    | 'assignment_changed'
    | 'post_vacant'
    | 'structure_changed'
    | 'submission_returned'
    | 'submission_decided'
    | 'funding_recorded'
    | 'test';
