import { expect, test } from 'vitest';
import { Figure, jumpOf } from './figure.ts';

const readAs = (value: string | number) =>
  Figure.safeParse({ indicator: 'eore_sessions', value }).data?.value ?? null;

test('a figure is read as people of either language write it', () => {
  const written = ['0', '48210', '48,210', '48.210', '48 210', '48\u202f210', '1,048,210', '3,4', '3.40', 12];
  expect(written.map(readAs)).toEqual([
    '0',
    '48210',
    '48210',
    '48210',
    '48210',
    '48210',
    '1048210',
    '3.4',
    '3.4',
    '12',
  ]);
  expect(['-1', '1e6', 'about 30', '1,048.210,7', '4.1234'].map(readAs)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('a figure written in Arabic or Persian digits is the same figure', () => {
  expect(['٤٨٢١٠', '٤٨٬٢١٠', '٣٫٤', '۱۲', '٠', '\u200f٧'].map(readAs)).toEqual([
    '48210',
    '48210',
    '3.4',
    '12',
    '0',
    '7',
  ]);
  expect(['٣٫٤٫٥', '-٤'].map(readAs)).toEqual([null, null]);
});

test('five times as much, or a fifth, asks; what is not known and what follows a zero does not', () => {
  expect([jumpOf('4120', '412'), jumpOf('5', '1'), jumpOf('1', '5'), jumpOf('0', '7')]).toEqual([
    10, 5, 0.2, 0,
  ]);
  expect([jumpOf('4.9', '1'), jumpOf('7', '0'), jumpOf('7', null), jumpOf(null, '7')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
