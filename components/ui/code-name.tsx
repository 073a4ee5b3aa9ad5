import { Link } from './link.tsx';

/** A short code in letter-spaced grey, then the name: ISO3 and country. No flags. */
export function CodeName({ code, name, href }: { code: string; name: string; href?: string }) {
  return (
    <span className="cty">
      <span className="abbr">{code}</span>
      {href ? (
        <Link className="row" href={href}>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
    </span>
  );
}
