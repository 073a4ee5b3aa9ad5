import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '#components/layout/page-frame.tsx';
import { env } from '#lib/env.ts';

/** What a link to a public page says of it where somebody passes it on. */
export async function generateMetadata(): Promise<Metadata> {
  return { description: (await getTranslations('layout'))('description') };
}

/** The frame for what everybody may read: no menu, and the same for whoever is signed in. */
export default function PublicLayout({ children }: LayoutProps<'/'>) {
  return (
    <PageFrame menu={[]} person={null} demo={env.DEMO === '1'}>
      {children}
    </PageFrame>
  );
}
