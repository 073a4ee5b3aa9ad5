import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeniedMessage } from '#components/layout/denied-message.tsx';
import { PageFrame } from '#components/layout/page-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.denied'))('title') };
}

export default function ForbiddenPage() {
  return (
    <PageFrame menu={[]} person={null}>
      <DeniedMessage />
    </PageFrame>
  );
}
