'use client';

import { UnexpectedPage } from '#components/layout/unexpected-message.tsx';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <UnexpectedPage reference={error.digest} retry={retry} />;
}
