import type { HeldStaffingCode } from '#db/enums.ts';
import { later, overlap, type Period } from '../dates.ts';

/**
 * The part of a full-time person that each code takes. Double-hatting and roving support share somebody who is
 * counted elsewhere; two halves (part time, or two clusters) make one.
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
