import { type ReactNode, useId } from 'react';
import { DialogBox } from './dialog-box.tsx';

type Props = {
  /** The question: "End this assignment?" */
  title: string;
  /** What happens then. */
  text?: ReactNode;
  /** The page without the question. */
  closeHref: string;
  /** The form or buttons; what cancels is a ButtonLink to closeHref. */
  children: ReactNode;
};

/** A question that its own address asks (`?ask=end`): it works without script, and a script makes it modal. */
export function Dialog({ title, text, closeHref, children }: Props) {
  const id = useId();
  return (
    <DialogBox labelId={id} closeHref={closeHref}>
      <h2 id={id}>{title}</h2>
      {text && <p className="sm mute">{text}</p>}
      {children}
    </DialogBox>
  );
}
