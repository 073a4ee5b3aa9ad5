/**
 * How often people are asked, and how contact details fade. Source: security.md, "Contacts: source, consent, last
 * confirmed; re-confirm at 6 months, hidden at 9, erased 24 months after hand-over", and issue 3 for the rest.
 */
export const rhythm = {
  /** Months after the last confirmation. */
  askedAgainAfter: 6,
  hiddenAfter: 9,
  /** Months after the last assignment ended. */
  erasedAfter: 24,
  /** Days between two mails to one person, at the least. */
  mailEvery: 30,
  /** Days after a question without an answer, before which nobody is reminded of it. */
  remindedAfter: 7,
  /** Days ahead of the end of an assignment in which its holder may be reminded of it. */
  endsWithin: 90,
  /** Days that a link lasts. */
  linkLasts: 14,
  /** Hours of the person's own working day in which mail leaves; on which days: see weekends.ts. */
  opens: 8,
  closes: 18,
} as const;
