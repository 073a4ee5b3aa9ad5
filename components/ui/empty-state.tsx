import type { ReactNode } from 'react';

type Props = {
  /** What is missing. */
  title: ReactNode;
  /** Why, and what to do. */
  children?: ReactNode;
  /** One action. */
  action?: ReactNode;
  heading?: 'h2' | 'h3';
};

export function EmptyState({ title, children, action, heading: Heading = 'h2' }: Props) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
