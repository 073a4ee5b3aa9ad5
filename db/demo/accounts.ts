import type { GrantScope, Locale, Role } from '../enums.ts';
import type { accounts, grantOperations, grants } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { idOf } from './ids.ts';
import { organisationId } from './organisations.ts';
import { personId } from './people.ts';

/** One password for all: known to everybody, so the demo is for an embedded database or one that asks for it. */
export const demoPassword = 'mine-action-demo-2026';

type Spec = {
  email: string;
  name: string;
  role: Role;
  operation?: string;
  organisation?: string;
  locale?: Locale;
  /** The account's holder is also in the roster. */
  inRoster?: true;
};

// biome-ignore format: a table reads best as one
export const accountSpecs: Spec[] = [
  { email: 'admin@demo.example', name: 'Robin Specimen', role: 'administrator' },
  { email: 'geneva@demo.example', name: 'Ada Sample', role: 'geneva_coordinator', inRoster: true },
  { email: 'pm@demo.example', name: 'Pilar Plantilla', role: 'programme_manager' },
  { email: 'pm.fr@demo.example', name: 'Noé Gabarit', role: 'programme_manager', locale: 'fr' },
  { email: 'field.sdn@demo.example', name: 'Béa Exemple', role: 'field_coordinator', operation: 'SDN', inRoster: true },
  { email: 'field.bfa@demo.example', name: 'Clément Modèle', role: 'field_coordinator', operation: 'BFA', locale: 'fr', inRoster: true },
  { email: 'reader@demo.example', name: 'Rémi Lambda', role: 'reader' },
  { email: 'clearing@demo.example', name: 'Clara Muster', role: 'clearing_focal_point', organisation: 'OCHA' },
];

export const accountId = (email: string) => idOf('account', email);
const grantId = (email: string) => idOf('grant', email);

export const accountRows = (passwordHash: string, { on }: Calendar): (typeof accounts.$inferInsert)[] =>
  accountSpecs.map(({ email, name, locale = 'en', inRoster }) => ({
    id: accountId(email),
    email,
    name,
    passwordHash,
    locale,
    emailVerifiedAt: `${on('m-17')}T08:00:00Z`,
    personId: inRoster ? personId(name) : null,
  }));

function scopeOf({ operation, organisation }: Spec): GrantScope {
  if (operation) return 'operations';
  return organisation ? 'organisation' : 'global';
}

export const grantRows = ({ on }: Calendar): (typeof grants.$inferInsert)[] =>
  accountSpecs.map((spec) => ({
    id: grantId(spec.email),
    accountId: accountId(spec.email),
    role: spec.role,
    scope: scopeOf(spec),
    organisationId: spec.organisation ? organisationId(spec.organisation) : null,
    since: on('m-17'),
    grantedBy: accountId('admin@demo.example'),
  }));

export const grantOperationRows = (): (typeof grantOperations.$inferInsert)[] =>
  accountSpecs.flatMap(({ email, operation }) =>
    operation ? [{ grantId: grantId(email), operationId: idOf('operation', operation) }] : [],
  );
