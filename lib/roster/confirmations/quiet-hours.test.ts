import { expect, test } from 'vitest';
import { nextOpening } from './quiet-hours.ts';

test.each([
  ['Geneva on a Tuesday morning: now', '2026-11-24T09:30:00Z', 'Europe/Zurich', '2026-11-24T09:30:00Z'],
  ['the first minute of the day', '2026-11-24T07:00:00Z', 'Europe/Zurich', '2026-11-24T07:00:00Z'],
  ['the last minute of the day', '2026-11-24T16:59:00Z', 'Europe/Zurich', '2026-11-24T16:59:00Z'],
  [
    'six in the evening waits for the morning',
    '2026-11-24T17:00:00Z',
    'Europe/Zurich',
    '2026-11-25T07:00:00Z',
  ],
  ['Friday evening waits for Monday', '2026-11-27T17:05:00Z', 'Europe/Zurich', '2026-11-30T07:00:00Z'],
  ['in Khartoum the day begins earlier', '2026-11-24T05:10:00Z', 'Africa/Khartoum', '2026-11-24T06:00:00Z'],
  ['a zone of three quarters', '2026-11-24T01:00:00Z', 'Asia/Kathmandu', '2026-11-24T02:15:00Z'],
  [
    'Monday in Auckland while it is Sunday in Geneva',
    '2026-11-22T20:00:00Z',
    'Pacific/Auckland',
    '2026-11-22T20:00:00Z',
  ],
  ['the night that summer time begins', '2026-03-29T00:30:00Z', 'Europe/Zurich', '2026-03-30T06:00:00Z'],
  ['Friday in Khartoum waits for Sunday', '2026-11-27T10:00:00Z', 'Africa/Khartoum', '2026-11-29T06:00:00Z'],
  ['Sunday in Damascus is a working day', '2026-11-29T10:00:00Z', 'Asia/Damascus', '2026-11-29T10:00:00Z'],
  ['Thursday in Kabul waits for Saturday', '2026-11-26T10:00:00Z', 'Asia/Kabul', '2026-11-28T03:30:00Z'],
  ['Saturday in Tehran is a working day', '2026-11-28T10:00:00Z', 'Asia/Tehran', '2026-11-28T10:00:00Z'],
  ['nobody knows where: UTC', '2026-11-24T20:00:00Z', null, '2026-11-25T08:00:00Z'],
  ['no such zone: UTC', '2026-11-24T20:00:00Z', 'Mars/Olympus', '2026-11-25T08:00:00Z'],
])('%s', (_, at, zone, opens) => {
  expect(nextOpening(new Date(at), zone).toISOString()).toBe(new Date(opens).toISOString());
});
