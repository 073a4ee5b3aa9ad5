import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeniedMessage } from '#components/layout/denied-message.tsx';
import { PlainFrame } from '#components/layout/plain-frame.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors.denied'))('title') };
}

export default function ForbiddenPage() {
  return (
    <PlainFrame>
      <DeniedMessage />
    </PlainFrame>
  );
}
