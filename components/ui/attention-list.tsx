import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type AttentionItem = {
  key: string;
  /** How urgent: a Deadline. */
  mark: ReactNode;
  title: ReactNode;
  href: string;
  detail?: ReactNode;
  /** One small button: the next step. */
  action?: ReactNode;
};

/** What waits for the reader, the most urgent first. Directly below tabs it needs no rule of its own. */
export function AttentionList({
  items,
  underTabs,
}: {
  items: readonly AttentionItem[];
  underTabs?: boolean;
}) {
  return (
    <ul className={underTabs ? 'att under-tabs' : 'att'}>
      {items.map(({ key, mark, title, href, detail, action }) => (
        <li key={key}>
          <span>{mark}</span>
          <div>
            <span className="t">
              <Link href={href}>{title}</Link>
            </span>
            {detail && <span className="d">{detail}</span>}
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
