import type { HeldStaffingCode, PostRole } from '../enums.ts';
import type { When } from './days.ts';
import type { Words } from './structure-specs.ts';

export type Held = [
  who: string,
  organisation: string,
  code: HeldStaffingCode,
  from: When,
  until?: When,
  more?: { extendedFrom?: When; endReason?: string; note?: string },
];

export type PostSpec = {
  /** The structure's key. */
  at: string;
  role: PostRole;
  /** Tells two posts of one role in one structure apart. */
  title?: Words;
  languages: string;
  held: Held[];
  /** How the post is meant to be staffed; by default as the last holder is. */
  code?: HeldStaffingCode;
  /** By default since its first holder came. */
  since?: When;
  until?: When;
  sole?: boolean;
  recruitment?: string;
  funding?: string;
  mailbox?: string;
};

export const hubTitle: Words = ['Hub coordinator', 'Coordonnateur du relais'];

// biome-ignore format: a table reads best as one
export const globalPosts: PostSpec[] = [
  { at: 'GPC', role: 'coordinator', languages: 'en', held: [['Greta Sample', 'UNHCR', 'FP-F1', 'm-30', 'e+8']] },
  { at: 'MA', role: 'coordinator', languages: 'en fr', mailbox: 'ma-aor@example.org', held: [['Oskar Staal', 'UNMAS', 'FP-F1', 'm-50', 'e-27'], ['Ada Sample', 'UNMAS', 'FP-F1', 'm-26', 'e+14']] },
  { at: 'MA', role: 'deputy', languages: 'en fr', recruitment: 'UNMAS', held: [['Livia Esempio', 'UNMAS', 'FP-F1', 'm-25', -22, { endReason: 'Moved to another duty station' }]] },
  { at: 'MA', role: 'information_management_officer', languages: 'en fr', held: [['Noor Namune', 'UNOPS', 'FP-F1', 'm-28', 'e-13'], ['Kenji Mihon', 'UNOPS', 'FP-F1', 'm-9', 'e+5']] },
  { at: 'CP', role: 'coordinator', languages: 'en fr', held: [['Ingrid Eksempel', 'UNICEF', 'FP-F1', 'm-16']] },
  { at: 'GBV', role: 'coordinator', languages: 'en fr', held: [['Celia Amostra', 'UNFPA', 'FP-F1', 'm-36', 'e-12'], ['Fatou Misali', 'UNFPA', 'FP-F1', 'm-11', 'e+13']] },
  { at: 'HLP', role: 'coordinator', languages: 'en', held: [['Jonas Probe', 'NRC', 'FP-F1', 'm-20', 'e+6']] },
  { at: 'SAG', role: 'working_group_chair', title: ['Chair', 'Présidence'], languages: 'en fr', held: [['Ada Sample', 'UNMAS', 'DH', 'm-26', 'e+14']] },
  { at: 'SAG', role: 'sag_member', languages: 'en', sole: false, held: [['Ivo Primer', 'UNICEF', 'FP-P', 'm-14', 'e+9'], ['Sami Kielelezo', 'sample', 'FP-P', 'm-14', 'e+9'], ['Louise Échantillon', 'exemple', 'FP-P', 'm-8', 'e+15'], ['Runa Sýnishorn', 'GICHD', 'FP-P', 'm-20', 'e-9']] },
  { at: 'OPS', role: 'focal_point', title: ['Operations focal point', 'Référent des opérations'], languages: 'en', held: [['Otto Vzor', 'UNOPS', 'SG', 'm-16', 'e-5'], ['Hana Příklad', 'UNOPS', 'SG', -40, 80]] },
  { at: 'TT', role: 'co_chair_or_co_facilitator', languages: 'en', held: [['Nadia Mostra', 'GICHD', 'DH', 'm-6', 'e+6']] },
];

// biome-ignore format: a table reads best as one
export const protectionPosts: PostSpec[] = [
  { at: 'SDN/PC', role: 'coordinator', languages: 'en ar', held: [['Ruud Voorbeeld', 'UNHCR', 'FP-F1', 'm-14', 'e+9']] },
  { at: 'MLI/PC', role: 'coordinator', languages: 'fr en', held: [['Yara Beispiel', 'UNHCR', 'FP-F1', 'm-12', 'e+11']] },
  { at: 'BFA/PC', role: 'coordinator', languages: 'fr', held: [['Milo Modello', 'UNHCR', 'FP-F1', 'm-19', 'e+4']] },
  { at: 'UKR/PC', role: 'coordinator', languages: 'uk en', held: [['Filip Przykład', 'UNHCR', 'FP-F1', 'm-10', 'e+7']] },
  { at: 'YEM/PC', role: 'coordinator', languages: 'en ar', held: [['Jamila Namuna', 'UNHCR', 'FP-F1', 'm-21', 'e+5']] },
];

/** Posts that are over, and one that has not begun: history and future, not counted today. */
// biome-ignore format: a table reads best as one
export const otherPosts: PostSpec[] = [
  { at: 'IRQ/Mosul', role: 'coordinator', title: hubTitle, languages: 'en ar', until: 'e-7', held: [['Shilan Mînak', 'UNMAS', 'FP-F1', 'm-26', 'e-7', { endReason: 'Hub deactivated' }]] },
  { at: 'YEM', role: 'co_coordinator', languages: 'en ar', until: 'e-14', held: [['Béa Exemple', 'sample', 'DH', 'm-45', 'e-19'], ['Petra Paradigma', 'sample', 'DH', 'm-18', 'e-14']] },
  { at: 'TCD', role: 'information_management_officer', languages: 'fr', since: 30, recruitment: 'UNMAS', held: [['Kossi Gabarit', 'UNMAS', 'FP-F1', 30, 'e+13']] },
];
