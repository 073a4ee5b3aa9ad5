import { oneClickTo } from '#lib/http/one-click.ts';
import { stopAsking } from './answer.ts';

export const oneClick = oneClickTo(stopAsking);
