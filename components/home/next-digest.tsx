import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import type { getNextDigest } from '#lib/digests/home.ts';
import { titleIn } from '#lib/digests/title-in.ts';
import { fullLocale } from '#lib/i18n/locales.ts';

type Next = Awaited<ReturnType<typeof getNextDigest>>;

/** The digest, for whoever makes it: the draft that is open, or how many updates wait for the next one. */
export function NextDigest({ next }: { next: Next | null }) {
  const t = useTranslations('digests.home');
  if (!next) return null;
  const { draft, waiting } = next;
  if (draft) return <OpenDraft draft={draft} waiting={waiting} />;
  if (waiting === 0) return null;
  return (
    <ul className="att">
      <li>
        <Status tone="neutral" icon="clock">
          {t('waiting')}
        </Status>
        <span className="t">
          <Link href="/digests/new">{t('updates', { count: waiting })}</Link>
        </span>
        <ButtonLink href="/digests/new" small>
          {t('compose')}
        </ButtonLink>
      </li>
    </ul>
  );
}

function OpenDraft({ draft, waiting }: { draft: NonNullable<Next['draft']>; waiting: number }) {
  const [t, locale] = [useTranslations('digests'), fullLocale(useLocale())];
  const [behind] = draft.behind;
  const href = `/digests/${draft.id}`;
  return (
    <ul className="att">
      <li>
        <Status tone={behind ? 'warning' : 'neutral'} icon={behind ? 'triangle' : 'pencil'}>
          {behind ? t(`pair.behind.${behind}`) : t('home.draft')}
        </Status>
        <span className="t">
          <Link href={href}>{titleIn(draft, locale)}</Link>
          {waiting > 0 && <span className="mute xs block">{t('home.beside', { count: waiting })}</span>}
        </span>
        <ButtonLink href={href} small>
          {t('home.goOn')}
        </ButtonLink>
      </li>
    </ul>
  );
}
