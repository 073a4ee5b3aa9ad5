/**
 * Where the codes of a recorded field have their words, in order: message paths below which a code is a key, with its dots as low lines. A test
 * holds this to the fields that requests and answers offer choices for.
 */
export const termsOf: Record<string, readonly string[]> = {
  access: ['me.tokens.accesses'],
  act: ['bulk.titles'],
  answer: ['confirm', 'terms.integrationAnswer'],
  arrangement: ['terms.arrangement'],
  ccpmStatus: ['terms.ccpmStatus'],
  contactSharing: ['terms.sharing'],
  events: ['webhooks.event'],
  item: ['terms.integrationItem'],
  kind: ['roster.kinds', 'imports.kinds'],
  level: ['terms.postLevel'],
  line: ['structures.lines'],
  list: ['bulk.list'],
  locale: ['accounts.locale'],
  method: ['me.sessions.method'],
  outcome: ['imports.outcome'],
  phase: ['terms.phase'],
  pillars: ['terms.pillar'],
  place: ['structures.split'],
  preferredLanguage: ['accounts.locale'],
  refusal: ['refusals'],
  role: ['accounts.role', 'terms.postRole', 'terms.agencyRole'],
  scope: ['accounts.scope'],
  sharedWith: ['accounts.role'],
  sharing: ['terms.sharing'],
  staffingCode: ['roster.codes'],
  status: ['accounts.status', 'imports.status'],
  type: ['terms.structureType', 'terms.linkType'],
};
