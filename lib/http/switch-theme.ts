import { requireSameOrigin } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/refusal.ts';
import { received } from './body.ts';
import { keepChoice } from './cookie-choice.ts';
import { refused } from './endpoint.ts';
import { problemOf } from './problem.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme of this browser: the system's, or light or dark whatever the system says. */
export async function switchTheme(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request);
    const { values } = await received(request);
    const theme = themes.find((known) => known === values.theme);
    if (!theme) throw new Refusal('invalid', { fields: { theme: ['not_offered'] } });
    return keepChoice('theme', theme, values.next);
  } catch (error) {
    return refused(problemOf(error));
  }
}
