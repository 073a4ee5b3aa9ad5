import { describe, expect, test } from 'vitest';
import { moreThanFull } from './staffing.ts';
import { assignmentState, openMoves } from './workflow.ts';

const at = (staffingCode: string, since = '2026-01-01', until: string | null = '2026-12-31') => ({
  staffingCode,
  since,
  until,
});

describe('more than fully staffed', () => {
  test.each([
    ['a second full-time post', at('FP-F1'), [at('FP-F1')], true],
    ['half beside full', at('FP-P'), [at('FP-F1')], true],
    ['surge beside full', at('SG'), [at('FP-F1')], true],
    ['double-hatting beside full', at('DH'), [at('FP-F1')], false],
    ['full beside double-hatting', at('FP-F1'), [at('DH'), at('DH')], false],
    ['co-supervised beside full', at('CS'), [at('FP-F1')], true],
    ['half beside surge', at('FP-F2'), [at('SG')], true],
    ['double-hatting beside two halves', at('DH'), [at('FP-P'), at('FP-F2')], false],
    ['roving beside full', at('RS'), [at('FP-F1')], false],
    ['two halves', at('FP-P'), [at('FP-P')], false],
    ['two clusters twice', at('FP-F2'), [at('FP-F2')], false],
    ['three halves', at('FP-P'), [at('FP-P'), at('FP-F2')], true],
    ['one after the other', at('FP-F1'), [at('FP-F1', '2025-01-01', '2025-12-31')], false],
    ['overlapping on one day', at('FP-F1'), [at('FP-F1', '2025-01-01', '2026-01-01')], true],
    [
      'open-ended against open-ended',
      at('FP-F1', '2026-01-01', null),
      [at('FP-F1', '2030-01-01', null)],
      true,
    ],
    [
      'halves that never meet beside a half',
      at('FP-P'),
      [at('FP-P', '2026-01-01', '2026-03-31'), at('FP-P', '2026-04-01', '2026-12-31')],
      false,
    ],
    [
      'halves that meet later',
      at('FP-P'),
      [at('FP-P', '2026-05-01', '2026-12-31'), at('FP-P', '2026-06-01', '2026-06-30')],
      true,
    ],
  ])('%s', (_, wanted, others, expected) => expect(moreThanFull(wanted, others)).toBe(expected));
});

describe('the state of an assignment on 24 Nov 2026, and what may be done with it', () => {
  const it = { since: '2026-01-01', until: '2026-12-31', extendedFrom: null, handedOverToId: null };
  const moves = ['edit', 'extend', 'end', 'hand_over'];
  test.each([
    ['planned', { ...it, since: '2026-11-25' }, ['edit', 'cancel']],
    ['active', it, moves],
    ['active', { ...it, until: null }, ['edit', 'end', 'hand_over']],
    ['extended', { ...it, extendedFrom: '2026-06-30' }, moves],
    ['active', { ...it, until: '2026-11-24' }, moves],
    ['active', { ...it, handedOverToId: 'x' }, ['edit', 'end']],
    ['ended', { ...it, until: '2026-11-23' }, ['edit']],
    ['ended', { ...it, until: '2026-11-23', extendedFrom: '2026-06-30' }, ['edit']],
    ['handed_over', { ...it, until: '2026-11-23', handedOverToId: 'x' }, ['edit']],
  ])('%s', (state, dates, open) => {
    expect(assignmentState(dates, '2026-11-24')).toBe(state);
    expect(openMoves(dates, '2026-11-24')).toEqual(open);
  });
});
