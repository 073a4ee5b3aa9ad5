import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { moment, plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { languageName, nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Shown = { structure: StructureShown };
type OnDay = Shown & { day: string };

/** What is on record, one fact a line; what is not stays away but for what a coordinator must know. */
export function StructureFacts({ structure, day }: OnDay) {
  const t = useTranslations('structures.facts');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const { torYear, torDocument, strategyYear, strategyDocument, members } = structure;
  const { nextMeetingOn, endsOn } = structure;
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
    nextMeetingOn ? { term: t('nextMeeting'), detail: <NextMeeting on={nextMeetingOn} day={day} /> } : null,
    endsOn ? { term: t('endsOn'), detail: <PlannedEnd structure={structure} day={day} /> } : null,
    { term: t('tor'), detail: <Paper year={torYear} document={torDocument} /> },
    { term: t('strategy'), detail: <Paper year={strategyYear} document={strategyDocument} /> },
    { term: t('ccpm'), detail: <Monitoring structure={structure} /> },
    advised(structure).length > 0
      ? { term: t('sag'), detail: <Advisers of={advised(structure)} day={day} /> }
      : null,
    structure.confirmed ? { term: t('confirmed'), detail: <Confirmed structure={structure} /> } : null,
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

/** By the update that said so, for those who read it. */
function Confirmed({ structure: { confirmed } }: Shown) {
  const locale = useLocale();
  if (!confirmed) return null;
  return (
    <>
      {moment(confirmed.at, locale)}{' '}
      <Link href={`/updates/${confirmed.update.id}`}>
        <span className="ltr">{confirmed.update.code}</span>
      </Link>
    </>
  );
}

function Address({ of }: { of: string }) {
  return (
    <a className="ltr" href={`mailto:${encodeURI(of)}`}>
      {of}
    </a>
  );
}

/** Where the monitoring stands, and how the last one ended. */
function Monitoring({ structure: { ccpmStatus, ccpmYear, ccpmScore } }: Shown) {
  const t = useTranslations('structures.facts');
  const terms = useTranslations('terms.ccpmStatus');
  const year = String(ccpmYear ?? '');
  const last =
    ccpmScore === null
      ? year
      : t('rated', { year, rating: t(`rating.${ratingOf(ccpmScore)}`), score: ccpmScore });
  if (!ccpmStatus) return (ccpmYear && last) || t('notYet');
  if (!ccpmYear) return terms(ccpmStatus);
  return (
    <>
      {terms(ccpmStatus)}
      <span className="mute block">{last}</span>
    </>
  );
}

/** Good above 75 percent, satisfactory from 51, unsatisfactory from 26, weak below. */
const ratingOf = (score: number) =>
  score > 75 ? 'good' : score > 50 ? 'satisfactory' : score > 25 ? 'unsatisfactory' : 'weak';

/** A paper by its year, and where it is: a link when it is a web address. */
function Paper({ year, document }: { year: number | null; document: string | null }) {
  const t = useTranslations('structures.facts');
  if (!year && !document) return t('notYet');
  const isAddress = document !== null && /^https:\/\//.test(document);
  return (
    <>
      {year}
      {document &&
        (isAddress ? (
          <a className="block wrap-anywhere" href={document} rel="noreferrer">
            {document.replace(/^https:\/\//, '')}
          </a>
        ) : (
          <span className="mute block">{document}</span>
        ))}
    </>
  );
}

function NextMeeting({ on, day }: { on: string; day: string }) {
  const t = useTranslations('structures.facts');
  const date = plainDate(on, useLocale());
  return on < day ? t('meetingPast', { date }) : date;
}

/** A task team that goes on after the day it was to end is worth a word. */
function PlannedEnd({ structure: { endsOn, phase }, day }: OnDay) {
  const t = useTranslations('structures.facts');
  const date = plainDate(endsOn, useLocale());
  if (!endsOn || endsOn >= day || phase === 'deactivated') return date;
  return (
    <Status tone="warning" icon="triangle">
      {t('endPassed', { date })}
    </Status>
  );
}

const advised = ({ structureLinks }: StructureShown) =>
  structureLinks.filter(
    ({ type, outward, current, other }) =>
      type === 'part_of' && !outward && current && other.type === 'strategic_advisory_group',
  );

function Advisers({ of: links, day }: { of: StructureShown['structureLinks']; day: string }) {
  const locale = useLocale();
  return links.map(({ id, other }) => (
    <Link key={id} className="block" href={addressWith(`/structures/${other.id}`, { asOf: day })}>
      {nameOf(other, locale)}
    </Link>
  ));
}
