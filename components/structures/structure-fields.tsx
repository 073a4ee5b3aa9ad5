import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { FieldGrid } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { arrangements, ccpmStatuses, sharingLevels, structureTypes } from '#db/enums.ts';
import { languageName } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

/** What a field shows: the words of a refused post, or what is stored. */
export type Told = {
  value: (name: string, stored?: string | number | null) => string;
  values: (name: string, stored?: readonly string[]) => readonly string[];
};

type Props = Told & {
  structure?: StructureShown;
  clusters: readonly Option[];
  /** What a new one is to be, where the address says it: a task team, a SAG. */
  proposedType?: string | undefined;
};

/** Languages that coordination meetings are held in; one already on record is offered too. */
const languages = ['en', 'fr', 'ar', 'es', 'pt', 'ru', 'uk', 'prs', 'my', 'so'];

const plainFacts = [
  'nextMeetingOn',
  'endsOn',
  'torYear',
  'torDocument',
  'strategyYear',
  'strategyDocument',
  'ccpmYear',
  'ccpmScore',
] as const;

export function useStructureLabels(): Record<string, string> {
  const t = useTranslations('structures.form');
  const names = [
    'operationId',
    'type',
    'arrangement',
    'clusterCode',
    'nameEn',
    'nameFr',
    'acronym',
    'location',
    'since',
    'parentId',
    'supportedById',
    'leadId',
    'languages',
    'meets',
    'mailingList',
    'nextMeetingOn',
    'endsOn',
    'torYear',
    'torDocument',
    'strategyYear',
    'strategyDocument',
    'ccpmStatus',
    'ccpmYear',
    'ccpmScore',
    'note',
    'sharing',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, t(name)]));
}

/** What a structure is called and what kind it is. */
export function NamingFields({ value, structure, clusters, proposedType }: Props) {
  const t = useTranslations('structures.form');
  const terms = useTranslations('terms');
  return (
    <>
      <Field name="nameEn" label={t('nameEn')} defaultValue={value('nameEn', structure?.nameEn)} required />
      <Field
        name="nameFr"
        label={t('nameFr')}
        defaultValue={value('nameFr', structure?.nameFr)}
        lang="fr"
        required
      />
      <SelectField
        name="type"
        label={t('type')}
        options={structureTypes.map((type) => ({ value: type, label: terms(`structureType.${type}`) }))}
        empty={t('choose')}
        defaultValue={value('type', structure?.type ?? proposedType)}
        required
      />
      <SelectField
        name="arrangement"
        label={t('arrangement')}
        note={t('optional')}
        options={arrangements.map((it) => ({ value: it, label: terms(`arrangement.${it}`) }))}
        empty={t('none')}
        defaultValue={value('arrangement', structure?.arrangement)}
      />
      <SelectField
        name="clusterCode"
        label={t('clusterCode')}
        note={t('optional')}
        options={clusters}
        empty={t('none')}
        defaultValue={value('clusterCode', structure ? structure.clusterCode : 'PRO-MIN')}
      />
      <Field
        name="acronym"
        label={t('acronym')}
        note={t('optional')}
        defaultValue={value('acronym', structure?.acronym)}
      />
      <Field
        name="location"
        label={t('location')}
        note={t('optional')}
        defaultValue={value('location', structure?.location)}
      />
      <SelectField
        name="sharing"
        label={t('sharing')}
        hint={t('sharingHint')}
        options={sharingLevels.map((level) => ({ value: level, label: terms(`sharing.${level}`) }))}
        defaultValue={value('sharing', structure?.sharing ?? 'partners')}
      />
    </>
  );
}

/** How it works: meetings, papers, performance. */
export function WorkingFields({ value, values, structure }: Omit<Props, 'clusters'>) {
  const t = useTranslations('structures.form');
  const terms = useTranslations('terms.ccpmStatus');
  const locale = useLocale();
  const offered = [...new Set([...languages, ...(structure?.languages ?? [])])];
  const year = { inputMode: 'numeric', maxLength: 4, pattern: '[0-9]{4}' } as const;
  const fact = (name: (typeof plainFacts)[number]) => ({
    name,
    label: t(name),
    note: t('optional'),
    defaultValue: value(name, structure?.[name]),
  });
  return (
    <Section title={t('working')}>
      <FieldGrid>
        <ChoiceField
          kind="checkbox"
          name="languages"
          label={t('languages')}
          options={offered.map((code) => ({ value: code, label: languageName(code, locale) }))}
          chosen={values('languages', structure?.languages)}
          className="wide"
        />
        <Field
          name="meets"
          label={t('meets')}
          hint={t('meetsHint')}
          note={t('optional')}
          defaultValue={value('meets', structure?.meets)}
        />
        <Field
          name="mailingList"
          type="email"
          label={t('mailingList')}
          hint={t('mailingListHint')}
          note={t('optional')}
          defaultValue={value('mailingList', structure?.mailingList)}
        />
        <DateField {...fact('nextMeetingOn')} />
        <DateField {...fact('endsOn')} hint={t('endsOnHint')} />
        <Field {...fact('torYear')} {...year} />
        <Field {...fact('torDocument')} hint={t('documentHint')} />
        <Field {...fact('strategyYear')} {...year} />
        <Field {...fact('strategyDocument')} hint={t('documentHint')} />
        <SelectField
          name="ccpmStatus"
          label={t('ccpmStatus')}
          note={t('optional')}
          options={ccpmStatuses.map((it) => ({ value: it, label: terms(it) }))}
          empty={t('notKnown')}
          defaultValue={value('ccpmStatus', structure?.ccpmStatus)}
        />
        <Field {...fact('ccpmYear')} {...year} />
        <Field {...fact('ccpmScore')} hint={t('ccpmScoreHint')} inputMode="numeric" maxLength={3} />
        <TextAreaField
          name="note"
          label={t('note')}
          note={t('optional')}
          defaultValue={value('note', structure?.note)}
          className="wide"
        />
      </FieldGrid>
    </Section>
  );
}
