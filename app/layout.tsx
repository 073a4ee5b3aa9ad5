import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import { LanguageBorder } from '#components/layout/language-border.tsx';
import { directionOf } from '#lib/i18n/locales.ts';
import { chooseLocale } from '#lib/i18n/preference.ts';
import { wishesHere } from '#lib/i18n/wishes-here.ts';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const name = (await getTranslations('common'))('appName');
  return {
    title: { default: name, template: `%s - ${name}` },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: '#062B42',
  colorScheme: 'light dark',
};

/** The theme follows the system unless this browser chose light or dark. */
async function chosenTheme() {
  const theme = (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const [locale, wishes] = await Promise.all([getLocale(), wishesHere()]);
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={await chosenTheme()}>
      <body>
        {children}
        {chooseLocale(wishes) === 'ar' && <LanguageBorder />}
      </body>
    </html>
  );
}
