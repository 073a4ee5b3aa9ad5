import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import type { DigestShown } from '#lib/digests/queries.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { PairWords } from './pair-words.tsx';
import { PlainAct, PlainButton } from './plain-act.tsx';

type Item = DigestShown['items'][number];
type Props = { digestId: string; item: Item; form: FormPage; first: boolean; last: boolean };

/** One part of one update in a draft, in both languages, with what may be done to it. */
export function DraftItem({ digestId, item, form, first, last }: Props) {
  const t = useTranslations('digests.draft');
  const locale = useLocale();
  const { operation, code, id: updateId } = item.update;
  const name = operation ? nameOf(operation, locale) : t('global');
  const here = `/digests/${digestId}#item-${item.id}`;
  return (
    <article className="ditem" id={`item-${item.id}`}>
      <header>
        <h3>{name}</h3>
        <span className="sm mute">
          <Link href={`/updates/${updateId}`}>
            <span className="ltr">{code}</span>
          </Link>
          {', '}
          {t('version', { number: item.number })}
        </span>
        {item.newer && (
          <Status tone="warning" icon="revise">
            {t('newer', { number: item.newer })}
          </Status>
        )}
        <div className="acts">
          <PlainAct form={form} action={`/digest-items/${item.id}/move`} to={here}>
            {!first && (
              <PlainButton name="direction" value="up" label={t('up', { name })}>
                <Icon name="up" />
              </PlainButton>
            )}
            {!last && (
              <PlainButton name="direction" value="down" label={t('down', { name })}>
                <Icon name="down" />
              </PlainButton>
            )}
          </PlainAct>
          <ButtonLink
            small
            href={`/digests/${digestId}/items/${item.id}`}
            icon="pencil"
            aria-label={t('editOf', { name })}
          >
            {t('edit')}
          </ButtonLink>
        </div>
      </header>
      <PairWords pair={item} />
    </article>
  );
}
