import type { HeldStaffingCode } from '#db/enums.ts';
import { later, overlap, type Period } from '../dates.ts';

/**
 * The part of a full-time person that each code takes; together they make at most one whole on any day.
 * FP-F1: all of it. FP-F2 (two clusters) and FP-P (part time): half, whatever the contract says, since the CDM survey
 * knows no percentages; two halves make one. SG: whoever is sent as surge is sent for this post alone. CS: the person
 * is whole, two organisations supervise. DH: a second hat on somebody who is counted elsewhere, so it takes nothing, and
 * it is the code that lets one person hold more. RS: roving support is of many posts at once and fills none.
 */
const share: Record<HeldStaffingCode, number> = {
  'FP-F1': 1,
  'FP-F2': 0.5,
  'FP-P': 0.5,
  DH: 0,
  SG: 1,
  CS: 1,
  RS: 0,
};

type Held = Period & { staffingCode: string };

const partOf = (code: string) => share[code as HeldStaffingCode] ?? 0;

/** Whether the new assignment would have its person more than fully staffed on any day, beside the others. */
export function moreThanFull(wanted: Held, others: readonly Held[]): boolean {
  const own = partOf(wanted.staffingCode);
  if (own === 0) return false;
  const beside = others.filter((it) => partOf(it.staffingCode) > 0 && overlap(it, wanted));
  // The load only rises where something begins.
  const days = [wanted.since, ...beside.map((it) => later(it.since, wanted.since))];
  return days.some(
    (day) =>
      own +
        beside
          .filter((it) => it.since <= day && (it.until === null || it.until >= day))
          .reduce((sum, it) => sum + partOf(it.staffingCode), 0) >
      1,
  );
}
