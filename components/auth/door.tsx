import type { ReactNode } from 'react';
import { EntryLayout } from '#components/layout/entry-layout.tsx';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';

type Props = { title: string; lead?: ReactNode; aside?: ReactNode; children?: ReactNode };

/** A page before the frame of the desk: one column to act in, one to read. */
export function Door({ title, lead, aside, children }: Props) {
  return (
    <EntryLayout aside={aside}>
      <h1>{title}</h1>
      {lead && <p className="hint">{lead}</p>}
      {children}
    </EntryLayout>
  );
}

type Point = { icon: IconName; title: string; text: string };

/** What awaits behind the door. */
export function Points({ title, points }: { title: string; points: readonly Point[] }) {
  return (
    <Section title={title}>
      <ul className="wl">
        {points.map(({ icon, title: name, text }) => (
          <li key={name}>
            <Icon name={icon} />
            <span>
              <b className="b">{name}</b>
              <br />
              {text}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
