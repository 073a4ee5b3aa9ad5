import { switchTheme } from '#lib/http/switch-theme.ts';

export const POST = switchTheme;
