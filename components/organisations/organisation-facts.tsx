import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationShown } from '#lib/organisations/queries.ts';

type Named = OrganisationShown['parts'][number];

const systems = ['fts', 'hpc', 'iati', 'hrinfo', 'alias'] as const;

/** What is on record of an organisation; what is not stays away. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationShown }) {
  const t = useTranslations('organisations.facts');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const { country, website, pillars, parent, parts, identifiers } = organisation;
  const facts: (Fact | null)[] = [
    { term: t('type'), detail: nameOf(organisation.type, locale) },
    { term: t('country'), detail: country ? nameOf(country, locale) : t('international') },
    website ? { term: t('website'), detail: <Website address={website} /> } : null,
    pillars.length > 0
      ? { term: t('pillars'), detail: pillars.map((it) => terms(`pillar.${it}`)).join(', ') }
      : null,
    parent && { term: t('parent'), detail: <Organisations of={[parent]} /> },
    parts.length > 0 ? { term: t('parts'), detail: <Organisations of={parts} /> } : null,
    { term: t('sharing'), detail: terms(`sharing.${organisation.sharing}`) },
    ...systems.flatMap((system): Fact[] => {
      const values = identifiers.filter((it) => it.system === system).map((it) => it.value);
      return values.length > 0
        ? [{ term: t(`systems.${system}`), detail: <bdi>{values.join(', ')}</bdi> }]
        : [];
    }),
  ];
  return <DescriptionList facts={facts.filter((fact) => fact !== null)} />;
}

function Website({ address }: { address: string }) {
  return (
    <a className="ltr" href={address} rel="noreferrer">
      {address.replace(/^https?:\/\//, '')}
    </a>
  );
}

function Organisations({ of }: { of: readonly Named[] }) {
  const locale = useLocale();
  return of.map((it, place) => (
    <span key={it.id}>
      {place > 0 && ', '}
      <Link href={`/organisations/${it.id}`}>{shortNameOf(it, locale)}</Link>
    </span>
  ));
}
