import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ContactTable } from '#components/structures/contact-table.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import type { HandoverPack } from '#lib/roster/handover/schema.ts';
import type { FactLine, handoverSections, Piece } from '#lib/roster/handover/sections.ts';
import { HandoverLinks } from './handover-links.tsx';

type Told = ReturnType<typeof handoverSections>;
type Props = { pack: HandoverPack; told: Told; ignored: ReactNode };

/** One sheet of A4: first what whoever leaves says, then whom to call, then where it all stands. */
export function HandoverPage({ pack, told, ignored }: Props) {
  const t = useTranslations('handover');
  const roster = useTranslations('roster');
  const contacts = useTranslations('structures.contacts');
  const path = `/assignments/${pack.id}`;
  return (
    <div className="sheet">
      <PageHead
        title={told.title}
        lead={told.lead}
        here={t('title')}
        crumbs={[
          { href: '/roster', label: roster('title') },
          { href: path, label: told.post },
        ]}
      >
        <PrintButton>{t('print')}</PrintButton>
        <ButtonLink href={`/api/v1${path}/handover/docx`} icon="download" plain>
          {t('docx')}
        </ButtonLink>
        {pack.mayWrite && (
          <ButtonLink href={`${path}/handover/note`} icon="pencil" tone="primary">
            {pack.handoverNote ? t('note.edit') : t('note.write')}
          </ButtonLink>
        )}
      </PageHead>
      {ignored}
      <SplitLayout
        aside={
          <>
            <Section title={t('dates.title')}>
              <Facts lines={told.dates} />
            </Section>
            <Section title={t('post.title')}>
              <Facts lines={told.postFacts} />
            </Section>
          </>
        }
      >
        <Section title={t('note.title')}>
          <p className={`whitespace-pre-line ${pack.handoverNote ? '' : 'mute'}`}>{told.note}</p>
        </Section>
        <Section title={t('structure.title')}>
          <Facts lines={told.structureFacts} />
        </Section>
        <Section title={t('links.title')}>
          <HandoverLinks told={told} />
        </Section>
        <Section title={t('changes.title')}>
          <Requests told={told} />
        </Section>
        <Section title={t('projects.title')}>
          <Projects told={told} />
        </Section>
      </SplitLayout>
      <Section title={t('contacts.title')} className="mt-7">
        <ContactTable contacts={{ ...pack, lists: [] }} />
        <p className="note mt-4">{contacts('careful')}</p>
      </Section>
    </div>
  );
}

const Facts = ({ lines }: { lines: readonly FactLine[] }) => (
  <DescriptionList facts={lines.map(({ term, detail }) => ({ term, detail: detail.map(shown) }))} />
);

function shown({ text, href }: Piece) {
  if (!href) return <span key={text}>{text}</span>;
  if (href.startsWith('/'))
    return (
      <Link key={text} href={href}>
        {text}
      </Link>
    );
  return (
    <a key={text} className="ltr" href={encodeURI(href)}>
      {text}
    </a>
  );
}

function Requests({ told: { changes } }: { told: Told }) {
  const t = useTranslations('handover.changes');
  if (changes.length === 0) return <p className="mute">{t('none')}</p>;
  return (
    <ul className="grid gap-2">
      {changes.map(({ id, what, kind, fields, on }) => (
        <li key={id}>
          <Link href="/changes">{what}</Link> ({kind}){fields && `, ${fields}`}{' '}
          <span className="mute">{on}</span>
        </li>
      ))}
    </ul>
  );
}

function Projects({ told: { projects } }: { told: Told }) {
  const t = useTranslations('handover.projects');
  if (projects.length === 0) return <p className="mute">{t('none')}</p>;
  return (
    <ul className="grid gap-2">
      {projects.map(({ id, href, title, standing }) => (
        <li key={id}>
          <Link href={href}>
            <bdi>{title}</bdi>
          </Link>{' '}
          <span className="mute">{standing}</span>
        </li>
      ))}
    </ul>
  );
}
