import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Section } from '#components/ui/section.tsx';
import { read } from '#lib/http/read.ts';
import { kinds, search } from '#lib/search/queries.ts';

const addresses = {
  person: '/people',
  structure: '/structures',
  operation: '/operations',
  organisation: '/organisations',
  appeal: '/appeals',
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') };
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const asked = (await searchParams).q;
  const q = typeof asked === 'string' ? asked.trim().slice(0, 200) : '';
  const [t, locale, { items }] = [
    await getTranslations('search'),
    await getLocale(),
    await read(search, { q }),
  ];
  const groups = kinds
    .map((kind) => ({ kind, found: items.filter((item) => item.kind === kind) }))
    .filter(({ found }) => found.length > 0);

  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <search>
        <form className="filters" action="/search">
          <Field name="q" type="search" label={t('field')} defaultValue={q} className="grow" />
          <Button type="submit" tone="primary">
            {t('go')}
          </Button>
        </form>
      </search>
      {groups.map(({ kind, found }) => (
        <Section key={kind} title={t(`kind.${kind}`)}>
          <ul className="att">
            {found.map(({ id, label, labelFr, detail }) => (
              <li key={id}>
                <span className="mute sm">{detail}</span>
                <Link className="t" href={`${addresses[kind]}/${id}`}>
                  <bdi>{locale === 'fr' ? labelFr : label}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {groups.length === 0 && (
        <EmptyState title={q ? t('none', { q }) : t('empty')}>{q && t('noneLead')}</EmptyState>
      )}
    </>
  );
}
