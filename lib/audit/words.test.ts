import { expect, test } from 'vitest';
import { policy } from '#lib/access/policy.ts';
import en from '#lib/i18n/messages/en/audit.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/audit.json' with { type: 'json' };

test.each(Object.keys(policy))('A37 the trail has words for %s', (action) => {
  const [noun = '', verb = ''] = action.split('.');
  for (const { nouns, verbs } of [en, fr]) {
    expect(nouns).toHaveProperty(noun);
    expect(verbs).toHaveProperty(verb);
  }
});
