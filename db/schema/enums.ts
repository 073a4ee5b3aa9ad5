import { pgEnum } from 'drizzle-orm/pg-core';
import * as words from '../enums.ts';

export const role = pgEnum('role', words.roles);
/** Declared from open to closed, so that `<=` in a policy means "may be shown at this level". */
export const sharingLevel = pgEnum('sharing_level', words.sharingLevels);
export const grantScope = pgEnum('grant_scope', words.grantScopes);
export const locale = pgEnum('locale', words.locales);
export const accountStatus = pgEnum('account_status', words.accountStatuses);
export const structureType = pgEnum('structure_type', words.structureTypes);
export const arrangement = pgEnum('arrangement', words.arrangements);
export const structurePhase = pgEnum('structure_phase', words.structurePhases);
export const linkType = pgEnum('link_type', words.linkTypes);
export const agencyRole = pgEnum('agency_role', words.agencyRoles);
export const postRole = pgEnum('post_role', words.postRoles);
export const postLevel = pgEnum('post_level', words.postLevels);
export const contactKind = pgEnum('contact_kind', words.contactKinds);
export const appealType = pgEnum('appeal_type', words.appealTypes);
export const importKind = pgEnum('import_kind', words.importKinds);
export const importStatus = pgEnum('import_status', words.importStatuses);
export const importOutcome = pgEnum('import_outcome', words.importOutcomes);
