import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { languageName, nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Shown = { structure: StructureShown };

/** What is on record, one fact a line; what is not stays away but for what a coordinator must know. */
export function StructureFacts({ structure }: Shown) {
  const t = useTranslations('structures.facts');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const { torYear, strategyYear, members } = structure;
  const facts: (Fact | null)[] = [
    { term: t('type'), detail: terms(`structureType.${structure.type}`) },
    structure.arrangement && {
      term: t('arrangement'),
      detail: terms(`arrangement.${structure.arrangement}`),
    },
    { term: t('country'), detail: <Operation structure={structure} /> },
    structure.location ? { term: t('location'), detail: structure.location } : null,
    { term: t('lead'), detail: led(structure, 'cluster_lead_agency', locale) || t('notYet') },
    stated(t('coLead'), led(structure, 'co_lead_agency', locale)),
    stated(t('languages'), structure.languages.map((code) => languageName(code, locale)).join(', ')),
    stated(t('meets'), structure.meets),
    members > 0 ? { term: t('members'), detail: t('organisations', { count: members }) } : null,
    structure.mailingList ? { term: t('mailingList'), detail: <Address of={structure.mailingList} /> } : null,
    { term: t('tor'), detail: torYear ?? t('notYet') },
    { term: t('strategy'), detail: strategyYear ?? t('notYet') },
    { term: t('ccpm'), detail: <Monitoring structure={structure} /> },
    stated(t('note'), structure.note),
  ];
  return <DescriptionList facts={facts.filter((fact) => fact !== null)} />;
}

const stated = (term: string, detail: string | null): Fact | null => (detail ? { term, detail } : null);

const led = ({ leads }: StructureShown, role: StructureShown['leads'][number]['role'], locale: Locale) =>
  leads
    .filter((lead) => lead.role === role)
    .map((lead) => shortNameOf(lead, locale))
    .join(', ');

function Operation({ structure: { operation } }: Shown) {
  const global = useTranslations('structures')('global');
  const locale = useLocale();
  return operation ? <Link href={`/operations/${operation.id}`}>{nameOf(operation, locale)}</Link> : global;
}

function Address({ of }: { of: string }) {
  return (
    <a className="ltr" href={`mailto:${encodeURI(of)}`}>
      {of}
    </a>
  );
}

/** Good above 75 percent, satisfactory from 51, unsatisfactory from 26, weak below. */
function Monitoring({ structure: { ccpmYear, ccpmScore } }: Shown) {
  const t = useTranslations('structures.facts');
  if (ccpmYear === null) return t('notYet');
  if (ccpmScore === null) return ccpmYear;
  const rating =
    ccpmScore > 75 ? 'good' : ccpmScore > 50 ? 'satisfactory' : ccpmScore > 25 ? 'unsatisfactory' : 'weak';
  return t('rated', { year: String(ccpmYear), rating: t(`rating.${rating}`), score: ccpmScore });
}
