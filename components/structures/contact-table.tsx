import { useLocale, useTranslations } from 'next-intl';
import { ContactLine } from '#components/roster/contact-line.tsx';
import { usePostTitle } from '#components/roster/post-title.tsx';
import { organisationIn } from '#components/roster/words.ts';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { ContactsShown } from '#lib/roster/contact-lists/schema.ts';

type Post = ContactsShown['posts'][number];
type Person = Post['people'][number];
type Props = { contacts: ContactsShown };

/** Each post with who is in it and how to reach them, as this reader may. */
export function ContactTable({ contacts: { posts, structure } }: Props) {
  const t = useTranslations('structures.contacts');
  return (
    <Table label={t('table')} tight records>
      <TableHead>
        <ColumnHead>{t('post')}</ColumnHead>
        <ColumnHead>{t('person')}</ColumnHead>
        <ColumnHead>{t('organisation')}</ColumnHead>
        <ColumnHead>{t('reach')}</ColumnHead>
      </TableHead>
      <TableBody>
        {posts.flatMap((post) =>
          post.people.length === 0 ? (
            <ContactRow key={post.id} post={post} own={structure.id} />
          ) : (
            post.people.map((person, index) => (
              <ContactRow
                key={`${post.id} ${person.personId ?? index}`}
                post={post}
                person={person}
                own={structure.id}
              />
            ))
          ),
        )}
      </TableBody>
    </Table>
  );
}

function ContactRow({ post, person, own }: { post: Post; person?: Person; own: string }) {
  const t = useTranslations('structures.contacts');
  const locale = useLocale();
  const title = usePostTitle()(post);
  const where = post.structure.id === own ? post.location : nameOf(post.structure, locale);
  const ways = person?.contacts ?? [];
  return (
    <TableRow>
      <RowHead>
        {title}
        {where && <small className="note block font-normal">{where}</small>}
      </RowHead>
      <Cell label={t('person')}>
        <Name person={person} />
      </Cell>
      <Cell label={t('organisation')}>
        {person ? organisationIn(locale, person.organisation) : <span className="mute">–</span>}
      </Cell>
      <Cell label={t('reach')}>
        <ul className="grid gap-1">
          {ways.map(({ kind, value, label }) => (
            <li key={`${kind} ${value}`}>
              <ContactLine kind={kind} value={value} />
              {label && <span className="mute"> {label}</span>}
            </li>
          ))}
          {post.roleMailbox && (
            <li>
              <ContactLine kind="email" value={post.roleMailbox} />
              <span className="mute"> {t('mailbox')}</span>
            </li>
          )}
          {ways.length === 0 && !post.roleMailbox && <li className="mute">{t('noWay')}</li>}
        </ul>
      </Cell>
    </TableRow>
  );
}

function Name({ person }: { person: Person | undefined }) {
  const t = useTranslations('structures.contacts');
  if (!person) return <span className="crit-text">{t('vacant')}</span>;
  if (!person.name) return <span className="mute">{t('nameHidden')}</span>;
  return person.personId ? <Link href={`/people/${person.personId}`}>{person.name}</Link> : person.name;
}
