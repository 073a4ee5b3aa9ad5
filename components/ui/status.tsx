import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'critical' | 'warning' | 'success' | 'info' | 'neutral';

export const toneClass: Record<Tone, string> = {
  critical: 'crit',
  warning: 'warn',
  success: 'okk',
  info: 'info',
  neutral: 'neu',
};

type Props = { tone: Tone; icon: IconName; children: ReactNode; chip?: boolean };

/** Shape, words and colour, always all three. The tinted chip stands only beside a page title. */
export function Status({ tone, icon, children, chip }: Props) {
  return (
    <span className={`st ${toneClass[tone]}${chip ? ' chip' : ''}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
