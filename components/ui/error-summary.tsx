import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** What is wrong, each leading to its place. */
  errors: readonly { href: string; text: string }[];
};

/** Errors that are not those of a form's fields, such as the rows of a file; a form has its own summary. */
export function ErrorSummary({ title, errors }: Props) {
  return (
    <div className="errsum" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
