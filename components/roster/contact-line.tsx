import { useTranslations } from 'next-intl';
import type { ContactKind } from '#db/enums.ts';

const schemes: Record<ContactKind, string | null> = { email: 'mailto:', phone: 'tel:', messenger: null };

export const contactHref = (kind: ContactKind, value: string) => {
  const scheme = schemes[kind];
  return scheme && `${scheme}${kind === 'phone' ? value.replace(/[^+\d]/g, '') : encodeURI(value)}`;
};

type Shown = { kind: ContactKind; value: string | null; label?: string | null; fadedMonths?: number | null };

/**
 * An address or a number, to be followed where the device knows how. Always left to right. One that nobody
 * confirmed for long says so, and is its value only for Geneva.
 */
export function ContactLine({ kind, value, label, fadedMonths }: Shown) {
  const t = useTranslations('confirm');
  const faded = typeof fadedMonths === 'number' && (
    <span className="mute">{t('hidden', { months: fadedMonths })}</span>
  );
  if (value === null) return faded;
  return (
    <>
      <Address kind={kind} value={value} />
      {label && <span className="mute"> ({label})</span>} {faded}
    </>
  );
}

function Address({ kind, value }: { kind: ContactKind; value: string }) {
  const href = contactHref(kind, value);
  if (!href) return <bdi>{value}</bdi>;
  return (
    <a className="ltr tnum" href={href}>
      {value}
    </a>
  );
}
