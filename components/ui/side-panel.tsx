import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { PanelFocus } from './panel-focus.tsx';

type PanelProps = {
  title: string;
  subtitle?: ReactNode;
  initials?: string;
  /** The list without the panel. */
  closeHref: string;
  /** Small buttons under the title. */
  actions?: ReactNode;
  children: ReactNode;
};

/** One record beside its list; not modal. */
export function SidePanel({ title, subtitle, initials, closeHref, actions, children }: PanelProps) {
  const t = useTranslations('common.actions');
  const id = useId();
  return (
    <aside className="panel" aria-labelledby={id}>
      <PanelFocus labelId={id} closeHref={closeHref} />
      <div className="panel-head">
        {initials && (
          <span className="ava" aria-hidden="true">
            {initials}
          </span>
        )}
        <div>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {subtitle && <p className="sm mute">{subtitle}</p>}
        </div>
        <Link className="btn quiet s" href={closeHref} scroll={false} aria-label={t('close')}>
          <Icon name="close" />
        </Link>
      </div>
      {actions && <div className="acts">{actions}</div>}
      {children}
    </aside>
  );
}

type LayoutProps = {
  /** Page head, tabs and filters. */
  head: ReactNode;
  /** The list. */
  children: ReactNode;
  /** A SidePanel, or nothing. */
  panel: ReactNode;
  /** The way back that phones show in place of the list: "Back to roster". */
  back: { href: string; label: string };
};

/**
 * A list with a record beside it; on phones the record is its own page. The list keeps its place in the document,
 * so that the focus survives opening and closing.
 */
export function PanelLayout({ head, children, panel, back }: LayoutProps) {
  return (
    <>
      <div className={panel ? 'plist' : undefined}>{head}</div>
      {panel && (
        <p className="pback sm">
          <Link href={back.href}>{back.label}</Link>
        </p>
      )}
      <div className={panel ? 'two wide pview' : undefined}>
        <div>{children}</div>
        {panel}
      </div>
    </>
  );
}
