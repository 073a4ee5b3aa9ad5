import type { ContactKind } from '#db/enums.ts';

const schemes: Record<ContactKind, string | null> = { email: 'mailto:', phone: 'tel:', messenger: null };

export const contactHref = (kind: ContactKind, value: string) => {
  const scheme = schemes[kind];
  return scheme && `${scheme}${kind === 'phone' ? value.replace(/[^+\d]/g, '') : encodeURI(value)}`;
};

/** An address or a number, to be followed where the device knows how. Always left to right. */
export function ContactLine({ kind, value }: { kind: ContactKind; value: string }) {
  const href = contactHref(kind, value);
  if (!href) return <bdi>{value}</bdi>;
  return (
    <a className="ltr tnum" href={href}>
      {value}
    </a>
  );
}
