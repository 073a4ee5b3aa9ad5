import { oneClickTo } from '#lib/http/one-click.ts';
import { stopSubscription } from './stop.ts';

export const oneClick = oneClickTo(stopSubscription);
