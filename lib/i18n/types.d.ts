import type { Locale } from './locales.ts';
import type en from './messages/en.ts';

declare module 'next-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: next-intl is extended by merging an interface
  interface AppConfig {
    Locale: Locale;
    Messages: typeof en;
  }
}
