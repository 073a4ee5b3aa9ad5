import { PageFrame } from '#components/layout/page-frame.tsx';
import { env } from '#lib/env.ts';

/** The frame for what everybody may read: no menu, and the same for whoever is signed in. */
export default function PublicLayout({ children }: LayoutProps<'/'>) {
  return (
    <PageFrame menu={[]} person={null} demo={env.DEMO === '1'}>
      {children}
    </PageFrame>
  );
}
