/** The groups of messages that exist in Arabic, whole; `messages/ar` holds these and nothing else, and a test compares. */
export const groupsInArabic = [
  'attachments',
  'auth.signIn',
  'auth.about',
  'auth.yourData',
  'auth.done',
  'auth.checkEmail',
  'common',
  'errors',
  'layout',
  'mail.templates.update_step',
  'mail.templates.update_reminder',
  'mail.templates.update_question',
  'mail.updates',
  'menu',
  'terms.attachmentKind',
  'terms.updateStep',
  'terms.updateStatus',
  'terms.updateMove',
  'terms.peopleGroup',
  'terms.indicatorSection',
  'updates',
] as const;

/** Groups of which Arabic has what its pages can meet; the rest stands in English. */
export const groupsPartlyInArabic = ['fields', 'refusals', 'mail'] as const;

const record = '[0-9a-f-]{36}';
const parts = 'coordination|figures|access|story|attachments|check|receipt|decide';
const addresses = new RegExp(`^/(sign-in(/check-email)?|updates(/${record}(/(${parts}))?)?)$`);

/** Whether the page at this address is written in Arabic too. Every other page speaks English or French to everybody. */
export const isInArabic = (address: string): boolean => addresses.test(address.split('?')[0] ?? '');
