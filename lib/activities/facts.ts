import type { MineActionLabelKind } from '#db/enums.ts';

/** What an activity is, as files tell it. In the order in which it is kept, so that two readings compare alike. */
export type ActivityFacts = {
  key: string;
  ref: string | null;
  organisationName: string | null;
  acronym: string | null;
  partnerName: string | null;
  organisationId: string | null;
  activity: string | null;
  cluster: string | null;
  sector: string | null;
  basis: MineActionLabelKind;
  admin1: string | null;
  admin2: string | null;
  admin3: string | null;
  pcode: string | null;
  unitPcode: string | null;
  month: string | null;
  since: string | null;
  until: string | null;
  women: number | null;
  men: number | null;
  girls: number | null;
  boys: number | null;
  reached: number | null;
  organisationCount: number | null;
  quantity: string | null;
  unit: string | null;
  status: string | null;
};

/** One of which nothing is said but how it was recognised. */
export const blank = (basis: MineActionLabelKind): ActivityFacts => ({
  key: '',
  ref: null,
  organisationName: null,
  acronym: null,
  partnerName: null,
  organisationId: null,
  activity: null,
  cluster: null,
  sector: null,
  basis,
  admin1: null,
  admin2: null,
  admin3: null,
  pcode: null,
  unitPcode: null,
  month: null,
  since: null,
  until: null,
  women: null,
  men: null,
  girls: null,
  boys: null,
  reached: null,
  organisationCount: null,
  quantity: null,
  unit: null,
  status: null,
});

/** Standing facts come from jsonb, which keeps an order of its own. */
export const inOrder = (facts: Record<string, unknown>): ActivityFacts =>
  Object.fromEntries(
    Object.keys(blank('cluster')).map((name) => [name, facts[name] ?? null]),
  ) as ActivityFacts;
