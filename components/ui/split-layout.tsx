import type { ReactNode } from 'react';

type Props = { children: ReactNode; aside: ReactNode; className?: string };

/** Content and a narrow column beside it; below 64rem one after the other. */
export function SplitLayout({ children, aside, className = '' }: Props) {
  return (
    <div className={`two ${className}`}>
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}
