'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = { labelId: string; closeHref: string; children: ReactNode };

export function DialogBox({ labelId, closeHref, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    const dialog = box.current;
    dialog?.close();
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={box}
      open
      className="dialog"
      aria-labelledby={labelId}
      onCancel={(event) => {
        event.preventDefault();
        router.push(closeHref, { scroll: false });
      }}
    >
      {children}
    </dialog>
  );
}
