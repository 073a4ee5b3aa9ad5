import { oneClick } from '#lib/roster/confirmations/one-click.ts';

export const POST = oneClick;
