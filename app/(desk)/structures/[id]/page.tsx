import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { LifeActs } from '#components/structures/life-acts.tsx';
import { PlaceDiagram } from '#components/structures/place-diagram.tsx';
import { StructureFacts } from '#components/structures/structure-facts.tsx';
import { StructureHead } from '#components/structures/structure-head.tsx';
import { LifeCycle, StructureChanges } from '#components/structures/structure-history.tsx';
import { endedCount, StructureParts } from '#components/structures/structure-parts.tsx';
import { StructurePosts } from '#components/structures/structure-posts.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { can } from '#lib/access/actor.ts';
import { listAuditEvents } from '#lib/audit/queries.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { today } from '#lib/http/fields.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { listPosts } from '#lib/roster/posts/queries.ts';
import { getStructure, type StructureShown } from '#lib/structures/queries.ts';

type Props = PageProps<'/structures/[id]'>;

/** The title and the page are one read. */
const structureOf = cache((id: string, asOf?: string, line?: string) =>
  read(getStructure, { id, asOf, line: line as 'part_of' | undefined }),
);

async function shown({ params, searchParams }: Props) {
  const { id } = await params;
  const { words, ignored } = understood(getStructure, await asked(searchParams));
  return { words, ignored, structure: await structureOf(id, words.asOf, words.line) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { structure } = await shown(props);
  return { title: nameOf(structure, await getLocale()) };
}

export default async function StructurePage(props: Props) {
  const { words, ignored, structure } = await shown(props);
  const t = await getTranslations('structures');
  const locale = await getLocale();
  const { asOf = '', line = '', ended } = words;
  const day = asOf || today();
  const path = `/structures/${structure.id}`;
  const hrefOf = (id: string) => addressWith(`/structures/${id}`, { asOf, line });
  const hidden = endedCount(structure);
  return (
    <>
      <StructureHead
        structure={structure}
        hrefOf={hrefOf}
        asOf={asOf}
        proposes={can(await signedIn(), 'change.propose', structure.operationId)}
      />
      <IgnoredWords ignored={ignored} />
      <Filters
        action={path}
        label={t('asOfForm')}
        keep={{ line }}
        asOf={<DateField name="asOf" label={t('filters.asOf')} defaultValue={day} className="asof" />}
      />
      <SplitLayout aside={<Aside structure={structure} day={day} hrefOf={hrefOf} />}>
        <Section
          title={t('place.title')}
          note={t('asOfDay', { date: plainDate(day, locale) })}
          className="hide-s"
        >
          <PlaceDiagram structure={structure} />
        </Section>
        <Posts structure={structure} day={day} />
        <StructureParts structure={structure} all={Boolean(ended)} asOf={asOf} hrefOf={hrefOf} />
        {(hidden > 0 || ended) && (
          <p className="noprint mt-4 sm">
            <Link href={addressWith(path, words, { ended: ended ? null : '1' })} scroll={false}>
              {ended ? t('hideEnded') : t('showEnded', { count: hidden })}
            </Link>
          </p>
        )}
      </SplitLayout>
    </>
  );
}

async function Posts({ structure, day }: { structure: StructureShown; day: string }) {
  const t = await getTranslations('structures.posts');
  const { items, total } = await read(listPosts, {
    structure: structure.id,
    asOf: day,
    sort: 'post',
    limit: 20,
  });
  const { id, may } = structure;
  const add = may.addPost && <Link href={`/posts/new?structure=${id}`}>{t('add')}</Link>;
  const all = total > items.length && (
    <Link href={`/roster?structure=${id}`}>{t('all', { count: total })}</Link>
  );
  return (
    <Section title={t('title')} note={all || add}>
      {items.length > 0 ? <StructurePosts posts={items} day={day} /> : <p className="note">{t('none')}</p>}
    </Section>
  );
}

type AsideProps = { structure: StructureShown; day: string; hrefOf: (id: string) => string };

async function Aside({ structure, day, hrefOf }: AsideProps) {
  const t = await getTranslations('structures');
  const { id, may, phases, successions } = structure;
  const { items: changes } = may.readAudit
    ? await read(listAuditEvents, { subject: id, outcome: 'done', limit: 8 })
    : { items: [] };
  const path = `/structures/${id}`;
  return (
    <>
      <Section title={t('facts.title')}>
        <StructureFacts structure={structure} day={day} />
      </Section>
      <Section
        title={t('life.title')}
        note={may.edit && <Link href={`${path}/phases`}>{t('life.add')}</Link>}
      >
        <LifeCycle
          phases={phases}
          successions={successions}
          hrefOf={hrefOf}
          day={day}
          editHref={may.edit ? (phase) => `${path}/phases?phase=${phase}` : undefined}
        />
        {may.edit && <LifeActs structure={structure} />}
      </Section>
      {changes.length > 0 && (
        <Section title={t('changes.title')} className="noprint">
          <StructureChanges changes={changes} />
        </Section>
      )}
    </>
  );
}
