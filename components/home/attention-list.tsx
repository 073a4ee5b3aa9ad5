import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button.tsx';
import { Deadline } from '#components/ui/deadline.tsx';
import { Link } from '#components/ui/link.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';

/** Posts that nobody holds, the longest first, then those that end without anybody to follow. */
export async function AttentionList({ posts }: { posts: readonly PostOnDay[] }) {
  return (
    <ul className="att">
      {posts.map((post) => (
        <Item key={post.id} post={post} />
      ))}
    </ul>
  );
}

async function Item({ post }: { post: PostOnDay }) {
  const [t, terms, locale] = [
    await getTranslations('home'),
    await getTranslations('terms'),
    await getLocale(),
  ];
  const french = locale === 'fr';
  const { kind, days, date, urgency } = post.status;
  const role = (french ? post.titleFr : post.titleEn) ?? terms(`postRole.${post.role}`);
  const structure = french ? post.structure.nameFr : post.structure.nameEn;
  const vacant = kind === 'vacant';
  const assign = post.may.assign ? `/assignments/new?post=${post.id}` : null;
  return (
    <li>
      <Deadline
        tone={vacant || urgency === 'now' ? 'critical' : 'warning'}
        icon={vacant ? 'vacant' : 'triangle'}
        distance={t('days', { count: days ?? 0 })}
      >
        {vacant ? t('vacant') : plainDate(date, locale, 'day')}
      </Deadline>
      <span>
        <span className="t">
          <Link href={`/posts/${post.id}`}>
            {vacant ? t('vacantPost', { role, structure }) : t('endingPost', { role, structure })}
          </Link>
        </span>
        <span className="d">{await detailOf(post)}</span>
      </span>
      {assign ? (
        <ButtonLink href={assign} small>
          {t('assign')}
          <span className="vh"> {`${role}, ${structure}`}</span>
        </ButtonLink>
      ) : (
        <ButtonLink href={`/posts/${post.id}`} small>
          {t('open')}
          <span className="vh"> {`${role}, ${structure}`}</span>
        </ButtonLink>
      )}
    </li>
  );
}

/** One sentence: since when, who covers or follows, what the recruitment says. */
async function detailOf(post: PostOnDay): Promise<string> {
  const [t, locale] = [await getTranslations('home'), await getLocale()];
  const { kind, date } = post.status;
  const [cover] = post.covers;
  const holder = post.holders[0];
  const parts =
    kind === 'vacant'
      ? [
          t('vacantSince', { date: plainDate(date, locale) }),
          cover?.name ? t('coveredBy', { name: cover.name }) : t('noCover'),
          post.recruitment && t('recruitment', { text: post.recruitment }),
        ]
      : [
          holder?.familyName ? `${holder.givenName} ${holder.familyName}.` : null,
          post.nextHolder
            ? t('successor', { date: plainDate(post.nextHolder.since, locale) })
            : t('noSuccessor'),
        ];
  return parts.filter(Boolean).join(' ');
}
