import { useTranslations } from 'next-intl';
import type { Theme } from '#lib/http/switch-theme.ts';
import { NextAddress } from './next-address.tsx';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** A plain form, like the language switch: no script needed, and back to the same address. */
export function ThemeSwitch({ current }: { current: string }) {
  const t = useTranslations('layout');
  return (
    <form className="theme" method="post" action="/api/v1/theme" aria-label={t('theme')}>
      <NextAddress />
      {themes.map((theme) => (
        <button
          key={theme}
          type="submit"
          className="link"
          name="theme"
          value={theme}
          aria-current={theme === current || undefined}
        >
          {t(`themes.${theme}`)}
        </button>
      ))}
    </form>
  );
}
