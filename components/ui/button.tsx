import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Link } from './link.tsx';

type Look = {
  /** One primary per view; danger is never the primary. */
  tone?: 'primary' | 'danger' | 'quiet' | undefined;
  small?: boolean;
  full?: boolean;
  icon?: IconName;
  children?: ReactNode;
};

const tones = { primary: 'pri', danger: 'dan', quiet: 'quiet' };

function look({ tone, small, full }: Look, more = '') {
  return ['btn', tone && tones[tone], small && 's', full && 'full', more].filter(Boolean).join(' ');
}

type ButtonProps = Look & ComponentProps<'button'>;

/** Submits unless told otherwise; never disable a form's submit button. */
export function Button({
  tone,
  small,
  full,
  icon,
  children,
  className,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={look({ tone, small, full }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = Look &
  Omit<ComponentProps<'a'>, 'href'> & {
    href: string;
    /** A file or another site: the browser goes there itself. */
    plain?: boolean;
  };

/** A link that looks like a button, for going somewhere; use Button for doing something. */
export function ButtonLink({
  tone,
  small,
  full,
  icon,
  children,
  className,
  plain,
  ...rest
}: ButtonLinkProps) {
  const Anchor = plain || rest.download ? 'a' : Link;
  return (
    <Anchor className={look({ tone, small, full }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Anchor>
  );
}
