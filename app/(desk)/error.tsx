'use client';

import { UnexpectedMessage } from '#components/layout/unexpected-message.tsx';

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function Unexpected({ error, retry }: Props) {
  return <UnexpectedMessage reference={error.digest} retry={retry} />;
}
