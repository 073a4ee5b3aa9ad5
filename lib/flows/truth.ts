import { amountOf, centsOf } from '#lib/proposals/amount.ts';

type Counted = { usd: string | null; flows: number };

/** What the records say of an operation's money in a year. USD as decimal strings; null: not stated, not zero. */
export type Known = {
  asked: { usd: string | null; proposals: number; accepted: string | null; recorded: string | null };
  figures: {
    appeals: number;
    regional: number;
    silent: number;
    required: string | null;
    received: string | null;
    receivedOfRequired: string | null;
    source: string | null;
    asOf: string | null;
  };
  flows: {
    known: number;
    source: string | null;
    asOf: string | null;
    coded: Counted;
    confirmed: Counted;
    open: Counted;
    shared: Counted;
    pledged: Counted;
    leftOut: Counted;
    codedShared: Counted;
    codedInAppeals: Counted;
  };
  sums: { confirmed: string | null; unsure: string | null };
};

/** What a reader must know to read the figures right. */
export const explanations = [
  'no_figures',
  'required_blank',
  'required_partly',
  'received_blank',
  'regional_left_out',
  'flows_missing',
  'outside_appeals',
  'days_differ',
  'shared_whole',
] as const;
export type Explanation = (typeof explanations)[number];

/** Sums what is stated, negative corrections too. */
function plus(...amounts: (string | null)[]): string | null {
  const stated = amounts.flatMap((amount) => amount ?? []);
  if (stated.length === 0) return null;
  const cents = (amount: string) => (amount.startsWith('-') ? -centsOf(amount.slice(1)) : centsOf(amount));
  const sum = stated.reduce((total, amount) => total + cents(amount), 0n);
  // As Postgres writes them: no zero at the end.
  return (sum < 0n ? `-${amountOf(-sum)}` : amountOf(sum)).replace(/(\.\d)0$/, '$1');
}

/**
 * The most that can be said was received, without counting anything twice: the flows under the cluster where flows are
 * known, else what the appeals state; never both, for the second is a part of the first. To it comes what people found
 * inside other clusters.
 */
export function received({ figures, flows, sums }: Known) {
  const by = flows.known > 0 ? ('flows' as const) : figures.received !== null ? ('figures' as const) : null;
  const base = by === 'flows' ? flows.coded.usd : figures.received;
  return { by, usd: plus(base, flows.confirmed.usd, sums.confirmed) };
}

/** Only where both sides are stated by the same source, and something was required. */
export function share({ required, receivedOfRequired }: Known['figures']): number | null {
  if (receivedOfRequired === null || !(Number(required) > 0)) return null;
  return Math.round((1000 * Number(receivedOfRequired)) / Number(required)) / 10;
}

/** How sure the sum of the flows under the cluster is: less so where some of it is for other clusters too. */
export const confidenceOf = ({ flows }: Known) =>
  flows.codedShared.flows > 0 ? ('medium' as const) : ('high' as const);

export function explanationsOf(known: Known): Explanation[] {
  const { figures, flows } = known;
  const holds: Record<Explanation, boolean> = {
    no_figures: figures.appeals === 0,
    required_blank: figures.appeals > 0 && figures.silent === figures.appeals,
    required_partly: figures.silent > 0 && figures.silent < figures.appeals,
    received_blank: figures.appeals > 0 && figures.received === null,
    regional_left_out: figures.regional > 0,
    flows_missing: flows.known === 0,
    outside_appeals: flows.coded.flows > flows.codedInAppeals.flows,
    days_differ: flows.known > 0 && figures.asOf !== null && flows.asOf !== figures.asOf,
    shared_whole: flows.codedShared.flows > 0,
  };
  return explanations.filter((code) => holds[code]);
}
