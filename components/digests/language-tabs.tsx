import { useTranslations } from 'next-intl';
import { Tabs } from '#components/ui/tabs.tsx';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Props = { path: string; current: FullLocale };

/** A digest in one language or the other, whichever the page around it speaks. */
export function LanguageTabs({ path, current }: Props) {
  const t = useTranslations('digests');
  const views = (['en', 'fr'] as const).map((language) => ({
    href: `${path}?lang=${language}`,
    label: t(`languages.${language}`),
    current: language === current,
  }));
  return (
    <div className="noprint">
      <Tabs label={t('languages.label')} views={views} />
    </div>
  );
}
