import { switchLanguage } from '#lib/accounts/switch-language.ts';

export const POST = switchLanguage;
