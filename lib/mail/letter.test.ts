import { expect, test } from 'vitest';
import { letter } from './letter.ts';

test('a letter is in Arabic where it is written in Arabic, and says so; any other is in English', () => {
  const values = { outcome: 'sent_back', code: 'SDN-2026-10' };
  const arabic = letter('ar', 'update_step', { values, path: '/updates/1' });
  expect(arabic.subject).toContain('أُعيد إليك تحديثك الميداني');
  expect(arabic.subject).toContain('SDN-2026-10');
  expect(arabic.html).toContain('<html lang="ar" dir="rtl">');
  const other = letter('ar', 'password_changed', {});
  expect(other.subject).toBe('MA AoR coordination: your password was changed');
  expect(other.html).toContain('<html lang="en" dir="ltr">');
});
