import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './status.tsx';

type Props = {
  tone: Tone;
  icon?: IconName;
  /** How far: "2 days". */
  distance: ReactNode;
  /** When, or what of it: "Thu 26 Nov", "overdue". */
  children?: ReactNode;
};

export function Deadline({ tone, icon = 'clock', distance, children }: Props) {
  return (
    <span className={`due ${toneClass[tone]}`}>
      <Icon name={icon} />
      <b>{distance}</b>
      {children && <span>{children}</span>}
    </span>
  );
}
