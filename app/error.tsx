'use client';

import { UnexpectedMessage } from '#components/layout/unexpected-message.tsx';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <main className="wrap">
      <UnexpectedMessage reference={error.digest} retry={retry} />
    </main>
  );
}
