import { oneClick } from '#lib/subscriptions/one-click.ts';

export const POST = oneClick;
