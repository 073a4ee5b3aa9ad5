import { useLocale, useTranslations } from 'next-intl';
import { arrangements, postLevels, postRoles, sharingLevels, structureTypes } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { languageName } from '#lib/i18n/name-of.ts';
import { type Facts, same } from './changed-fields.tsx';

/** Fields of our own records, named as in exports. */
const ourFields = [
  'nameEn',
  'nameFr',
  'acronym',
  'type',
  'arrangement',
  'clusterCode',
  'partOf',
  'lead',
  'structure',
  'post',
  'person',
  'givenName',
  'familyName',
  'organisation',
  'role',
  'level',
  'titleEn',
  'titleFr',
  'staffingCode',
  'sole',
  'active',
  'since',
  'until',
  'fundingOrganisation',
  'languages',
  'preferredLanguage',
  'location',
  'dutyStation',
  'timeZone',
  'emails',
  'phones',
  'meets',
  'mailingList',
  'torYear',
  'strategyYear',
  'recruitment',
  'roleMailbox',
  'note',
  'sharing',
  'organisationName',
  'partnerName',
  'activity',
  'sector',
  'cluster',
  'admin1',
  'admin2',
  'admin3',
  'pcode',
  'month',
  'women',
  'men',
  'girls',
  'boys',
  'reached',
  'organisationCount',
  'quantity',
  'unit',
  'status',
] as const;
type Own = (typeof ourFields)[number];

/** Records of our own belong to an operation, or to none, and activities to that of their file; published figures know no such thing. */
export const isOurs = (data: Facts) => data !== null && ('operationId' in data || 'basis' in data);

const coded =
  <T extends string>(codes: readonly T[], say: (code: T) => string) =>
  (value: string) => {
    const code = codes.find((each) => each === value);
    return code ? say(code) : value;
  };

/** A stored value in the reader's words; '' where nothing is stated. */
function useOwnSaid() {
  const t = useTranslations('terms');
  const locale = useLocale();
  const language = (code: string) => languageName(code, locale);
  const date = (day: string) => plainDate(day, locale);
  const answer = (told: string) => t(told === 'true' ? 'integrationAnswer.yes' : 'integrationAnswer.no');
  const writers: Partial<Record<Own, (value: string) => string>> = {
    type: coded(structureTypes, useTranslations('terms.structureType')),
    arrangement: coded(arrangements, useTranslations('terms.arrangement')),
    role: coded(postRoles, useTranslations('terms.postRole')),
    level: coded(postLevels, useTranslations('terms.postLevel')),
    sharing: coded(sharingLevels, useTranslations('terms.sharing')),
    languages: language,
    preferredLanguage: language,
    since: date,
    until: date,
    month: (day: string) => plainDate(day, locale, 'month'),
    sole: answer,
    active: answer,
  };
  return (field: Own, value: unknown): string =>
    (Array.isArray(value) ? value : [value])
      .map((each) => String(each ?? ''))
      .map((text) => (text === '' ? '' : (writers[field]?.(text) ?? text)))
      .join(', ');
}

/** What a new record of ours says, as far as it says something. */
export function OwnFacts({ data }: { data: Facts }) {
  const columns = useTranslations('columns');
  const said = useOwnSaid();
  const told = ourFields.filter((field) => said(field, data?.[field]) !== '').slice(0, 8);
  return told.map((field, at) => (
    <span key={field}>
      {at > 0 && ' · '}
      <span className="mute">{columns(field)}</span> <bdi>{said(field, data?.[field])}</bdi>
    </span>
  ));
}

/** What a row changes in a record of ours: each field with what stood and what the file says. */
export function OwnChanges({ before, data }: { before: Facts; data: Facts }) {
  const columns = useTranslations('columns');
  const words = useTranslations('imports.one');
  const said = useOwnSaid();
  const changed = ourFields.filter(
    (field) => field in (before ?? {}) && !same(before?.[field], data?.[field]),
  );
  return changed.map((field) => (
    <div key={field}>
      <span className="mute">{columns(field)}</span> <span className="vh">{words('was')}</span>
      <del>{said(field, before?.[field]) || words('notAny')}</del> <span className="vh">{words('is')}</span>
      <ins>{said(field, data?.[field]) || words('notAny')}</ins>
    </div>
  ));
}
