import { expect, it } from 'vitest';
import { updateSteps } from '#db/enums.ts';
import { fieldErrors } from '#lib/http/problem.ts';
import { sections } from '#lib/updates/sections.ts';
import { textsOf } from './texts-of.ts';

const long = 'x'.repeat(50_000);
const row = (value: unknown) => ({ indicator: 'eore_sessions', group: null, value });

/** One wrong answer of each kind that a hand or a phone can give. */
const wrong: Record<(typeof updateSteps)[number], unknown[]> = {
  coordination: [{ team: 'nobody' }, { team: 'same', note: long }],
  figures: [{ rows: [row('many')] }, { rows: [row('1'), row('2')] }, { rows: [{ value: '1' }] }],
  access: [{ access: long }, { needs: 7 }],
  story: [{ title: long }, { text: long }],
};

it('has words for whatever an answer of an update is refused with', () => {
  const all = new Proxy({}, { get: (_, code) => `words of ${String(code)}` });
  const { fields } = textsOf({ summary: '', refusals: all, fields: all, locale: 'en' }, null);
  const codes = updateSteps.flatMap((step) =>
    wrong[step].flatMap((content) => {
      const { error } = sections[step].safeParse(content);
      expect(error, `${step} takes ${JSON.stringify(content).slice(0, 60)}`).toBeDefined();
      return error ? Object.values(fieldErrors(error)).flat() : [];
    }),
  );
  expect(codes).toContain('not_a_count');
  expect(codes.filter((code) => !fields[code])).toEqual([]);
});
