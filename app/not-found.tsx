import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundMessage } from '#components/layout/not-found-message.tsx';
import { PlainFrame } from '#components/layout/plain-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.notFound'))('title') };
}

/** Nothing here depends on who is asking, so that a foreign record and a missing one look alike. */
export default function NotFoundPage() {
  return (
    <PlainFrame>
      <NotFoundMessage />
    </PlainFrame>
  );
}
