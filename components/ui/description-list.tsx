import { Fragment, type ReactNode } from 'react';

export type Fact = { term: string; detail: ReactNode };

/** Facts, one a line; what is empty is left to the caller to say ("Not yet", "None"). */
export function DescriptionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="dlist">
      {facts.map(({ term, detail }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
