import { expect, test } from 'vitest';
import { anonymous } from '#lib/access/actor.ts';
import { corrected, publishedDigest } from '#lib/testing/digesting.ts';
import { zipText } from '#lib/testing/zip-text.ts';
import { startDigest } from './commands.ts';
import { exportDigest } from './export.ts';
import { getEdition } from './queries.ts';

const textOf = ({ content }: { content: string }) => zipText(Buffer.from(content, 'base64'));

test('a digest as DOCX holds its words, figures, sources and seal in the language asked for, whatever is corrected later', async () => {
  const { id, report, geneva } = await publishedDigest();
  const french = await textOf(await exportDigest(anonymous, { id, lang: 'fr' }));
  const { sha256 } = await getEdition(anonymous, { id });
  for (const words of [
    'Synthèse de l’action contre les mines, octobre 2026',
    'Accès et besoins',
    'Le lieu est de nouveau ouvert.',
    'Une école',
    'Terrain enquêté, m²',
    report.code,
    sha256,
  ])
    expect(french).toContain(words);
  expect(french).not.toMatch(/digests\.|Place 1 is open/);
  await corrected(report);
  expect(await textOf(await exportDigest(anonymous, { id, lang: 'fr' }))).toBe(french);
  const english = await exportDigest({ ...geneva, locale: 'en' }, { id });
  expect(english.name).toMatch(/^DIGEST-2026-10.*-en\.docx$/);
  expect(await textOf(english)).toContain('Place 1 is open again.');

  const draft = await startDigest(geneva, { since: '2026-10-01', until: '2026-10-31' });
  await expect(exportDigest(geneva, { id: draft.id })).rejects.toThrow('not_found');
});
