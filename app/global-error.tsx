'use client';

import { UnexpectedPage } from '#components/layout/unexpected-message.tsx';
import './globals.css';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** When even the frame failed: the page is its own document. */
export default function GlobalErrorPage({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <UnexpectedPage reference={error.digest} retry={retry} />
      </body>
    </html>
  );
}
