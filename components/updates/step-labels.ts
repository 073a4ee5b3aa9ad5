import { getLocale, getTranslations } from 'next-intl/server';
import type { UpdateStep } from '#db/enums.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { figureRows, indicatorName } from './figure-rows.ts';

/** What each field of a step is called in the list of errors, by its name. */
export async function stepLabels(update: UpdateShown, step: UpdateStep): Promise<Record<string, string>> {
  const t = await getTranslations('updates');
  switch (step) {
    case 'coordination':
      return { 'content.team': t('coordination.team'), 'content.note': t('coordination.note') };
    case 'figures':
      return figureLabels(update);
    case 'access':
      return { 'content.access': t('access.access'), 'content.needs': t('access.needs') };
    case 'story':
      return { 'content.title': t('story.name'), 'content.text': t('story.text') };
  }
}

async function figureLabels(update: UpdateShown): Promise<Record<string, string>> {
  const [t, groups, locale] = await Promise.all([
    getTranslations('updates.figures'),
    getTranslations('terms.peopleGroup'),
    getLocale(),
  ]);
  const called = ({ indicator, group }: ReturnType<typeof figureRows>[number]) => {
    const name = indicatorName(indicator, locale);
    return group ? t('of', { indicator: name, group: groups(group).toLocaleLowerCase(locale) }) : name;
  };
  return Object.fromEntries(
    figureRows(update, {}).map((row, at) => [`content.rows.${at}.value`, called(row)] as const),
  );
}
