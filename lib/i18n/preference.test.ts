import { expect, it } from 'vitest';
import { chooseLocale } from './preference.ts';

it('follows the account, then the cookie, then the browser', () => {
  expect(chooseLocale({ account: 'fr', cookie: 'en', accept: 'en' })).toBe('fr');
  expect(chooseLocale({ account: null, cookie: 'fr', accept: 'en' })).toBe('fr');
  expect(chooseLocale({ cookie: 'en', address: 'fr' })).toBe('en');
  expect(chooseLocale({ address: 'fr', accept: 'en' })).toBe('fr');
  expect(chooseLocale({ address: 'xx', accept: 'en' })).toBe('en');
  expect(chooseLocale({ accept: 'de-CH, fr;q=0.8, en;q=0.7' })).toBe('fr');
  expect(chooseLocale({ accept: 'en;q=0.5,fr-BF;q=0.9' })).toBe('fr');
  expect(chooseLocale({ accept: 'fr;q=0, en' })).toBe('en');
});

it('A44 gives Arabic where the page is written in it, and elsewhere the next wish', () => {
  const id = '01990000-0000-7000-8000-000000000001';
  const wishes = { account: 'ar', cookie: 'ar', accept: 'ar, fr;q=0.8' };
  for (const page of [
    '/updates',
    '/updates?queue=all',
    `/updates/${id}`,
    `/updates/${id}/figures`,
    '/sign-in?next=/',
  ])
    expect(chooseLocale(wishes, page), page).toBe('ar');
  for (const page of ['/', '/roster', '/reset', `/updates/${id}/other`, '/updates/new'])
    expect(chooseLocale(wishes, page), page).toBe('fr');
  expect(chooseLocale({ account: 'ar' }, '/roster')).toBe('en');
  expect(chooseLocale({ account: 'fr', cookie: 'ar' }, '/updates')).toBe('fr');
  expect(chooseLocale(wishes)).toBe('ar');
});

it('falls back to English for what it does not speak or cannot read', () => {
  for (const accept of [null, '', 'de', 'x;q=abc', ';;;,,,', 'f'.repeat(10_000)]) {
    expect(chooseLocale({ account: 'xx', cookie: '../fr', accept })).toBe('en');
  }
});
