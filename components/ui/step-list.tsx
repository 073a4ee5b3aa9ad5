import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Step = { title: string; text: ReactNode; action?: ReactNode };

/** The first things to do, in order, each with its button. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steplist">
      {steps.map(({ title, text, action }, index) => (
        <li key={title}>
          <span className="tnum b">{index + 1}</span>
          <div>
            <b className="b">{title}</b>
            <p className="sm mute">{text}</p>
          </div>
          {action}
        </li>
      ))}
    </ol>
  );
}

export type Point = { icon: IconName; title: string; text: ReactNode };

/** What something offers, point by point. */
export function PointList({ points }: { points: readonly Point[] }) {
  return (
    <ul className="pointlist">
      {points.map(({ icon, title, text }) => (
        <li key={title}>
          <Icon name={icon} />
          <div>
            <b className="b">{title}</b>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
