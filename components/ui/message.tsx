import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './status.tsx';

const icons: Record<Tone, IconName> = {
  critical: 'octagon',
  warning: 'triangle',
  success: 'check',
  info: 'info',
  neutral: 'info',
};

type Props = {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  /** Read aloud as it appears: status for news, alert for what stops the reader. */
  role?: 'status' | 'alert';
};

export function Message({ tone = 'info', icon = icons[tone], title, children, role }: Props) {
  return (
    <div className={`msg ${toneClass[tone]}`} role={role}>
      <Icon name={icon} />
      <div>
        {title && <b className="b">{title}</b>} {children}
      </div>
    </div>
  );
}
