import type { MineActionActivity, Pillar, PopulationGroup } from '../../enums.ts';
import type { When } from '../days.ts';

/** What is written of one demo project; people and money by group, place and line are shares of its two totals. */
export type ProposalSpec = {
  key: string;
  operation: string;
  organisation: string;
  partners?: string;
  language: 'en' | 'fr';
  title: string;
  objective: string;
  abstract: string;
  pillars: Pillar[];
  activities: MineActionActivity[];
  description: string;
  imas: string;
  needs: string;
  source: string;
  people: number;
  /** Thousands of USD. */
  amount: number;
  inNeed: number;
  groups: [group: PopulationGroup, share: number][];
  places: [pcode: string, share: number, note?: string][];
  lines: [line: string, share: number][];
  starts: When;
  months: number;
  plan: string;
  indicators: [indicator: string, unit: string, baseline: number, target: number, source: string][];
  risks: [risk: string, likelihood: 'low' | 'medium' | 'high', mitigation: string][];
  /** Marker and kind, then its four measures: A, D, G, J. */
  gender: [
    marker: number,
    kind: 'M' | 'T',
    analysis: string,
    adapted: string,
    participation: string,
    benefits: string,
  ];
  contact: [name: string, role: string];
};

export const lines = {
  clearance: [
    ['Staff and teams', 44],
    ['Equipment and vehicles', 20],
    ['Operations and fuel', 17],
    ['Victim data and reporting', 7],
    ['Security', 5],
    ['Indirect costs, 7%', 7],
  ],
  education: [
    ['Staff and community focal points', 46],
    ['Broadcasts and printed material', 25],
    ['Training and supervision', 13],
    ['Transport', 9],
    ['Indirect costs, 7%', 7],
  ],
  assistance: [
    ['Staff and therapists', 39],
    ['Prosthetics, orthotics and wheelchairs', 28],
    ['Referral, transport and lodging', 17],
    ['Training of local staff', 9],
    ['Indirect costs, 7%', 7],
  ],
  deminage: [
    ['Personnel et équipes', 45],
    ['Matériel et véhicules', 20],
    ['Opérations et carburant', 16],
    ['Données et rapports', 7],
    ['Sécurité', 5],
    ['Coûts indirects (7 %)', 7],
  ],
  education_fr: [
    ['Personnel et relais communautaires', 47],
    ['Émissions et supports imprimés', 24],
    ['Formation et supervision', 13],
    ['Transport', 9],
    ['Coûts indirects (7 %)', 7],
  ],
  assistance_fr: [
    ['Personnel et kinésithérapeutes', 40],
    ['Prothèses, orthèses et fauteuils roulants', 27],
    ['Orientation, transport et hébergement', 17],
    ['Formation du personnel local', 9],
    ['Coûts indirects (7 %)', 7],
  ],
} satisfies Record<string, ProposalSpec['lines']>;
