import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { type ProposalSection, proposalSections } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { missingIn } from '#lib/proposals/problems.ts';
import type { Contents } from '#lib/proposals/sections.ts';
import { BudgetTable } from './budget-table.tsx';
import { PeopleTable } from './people-table.tsx';
import { Prose } from './prose.tsx';
import { ContactsTable, IndicatorsTable, type PlaceNames, PlacesTable, RisksTable } from './rows-tables.tsx';

type Props = {
  contents: Contents;
  placeNames: PlaceNames;
  /** At the end of a section's heading: a link to change it, its comments. */
  noteOf?: (section: ProposalSection) => ReactNode;
  /** Shown elsewhere on the page already. */
  without?: ProposalSection;
};

/** A proposal as it is read: every section below its heading, each to be linked as `#s-budget`. */
export function ProposalText({ contents, placeNames, noteOf, without }: Props) {
  const terms = useTranslations('terms.section');
  const t = useTranslations('proposals.text');
  const shown: Record<ProposalSection, ReactNode> = {
    summary: <Summary summary={contents.summary} />,
    activities: <Activities activities={contents.activities} />,
    needs: <Needs needs={contents.needs} />,
    people: <PeopleTable people={contents.people} />,
    places: <PlacesTable places={contents.places} names={placeNames} />,
    budget: <BudgetTable budget={contents.budget} />,
    schedule: <Schedule schedule={contents.schedule} />,
    indicators: <IndicatorsTable indicators={contents.indicators} />,
    risks: <RisksTable risks={contents.risks} />,
    gender: <Gender gender={contents.gender} />,
    contacts: <ContactsTable contacts={contents.contacts} />,
  };
  const sections = proposalSections.filter((section) => section !== without);
  return sections.map((section) => (
    <Section key={section} id={`s-${section}`} title={terms(section)} note={noteOf?.(section)}>
      {hasWords(section, contents) ? shown[section] : <p className="mute">{t('empty')}</p>}
    </Section>
  ));
}

const hasWords = <S extends ProposalSection>(section: S, contents: Contents): boolean =>
  missingIn(section, contents[section]).length === 0 ||
  Object.values(contents[section]).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
  );

function Summary({ summary }: { summary: Contents['summary'] }) {
  const t = useTranslations('proposals.fields.summary');
  return (
    <>
      {summary.abstract && <Prose text={summary.abstract} />}
      <h3 className="mt-4">{t('objective')}</h3>
      <Prose text={summary.objective} />
      {summary.partners && (
        <DescriptionList facts={[{ term: t('partners'), detail: <bdi>{summary.partners}</bdi> }]} />
      )}
    </>
  );
}

function Activities({ activities }: { activities: Contents['activities'] }) {
  const t = useTranslations('proposals.fields.activities');
  const terms = useTranslations('terms');
  return (
    <>
      <Prose text={activities.description} />
      <DescriptionList
        facts={[
          { term: t('pillars'), detail: activities.pillars.map((it) => terms(`pillar.${it}`)).join(', ') },
          {
            term: t('activities'),
            detail: activities.activities.map((it) => terms(`pillarActivity.${it}`)).join(', '),
          },
          ...(activities.imas ? [{ term: t('imas'), detail: <bdi>{activities.imas}</bdi> }] : []),
        ]}
      />
    </>
  );
}

function Needs({ needs }: { needs: Contents['needs'] }) {
  const t = useTranslations('proposals.text');
  const locale = useLocale();
  const { text, source, sourceOn } = needs;
  const date = plainDate(sourceOn, locale);
  return (
    <>
      <Prose text={text} />
      {source && (
        <DescriptionList
          facts={[
            { term: t('source'), detail: <bdi>{date ? t('sourceOn', { source, date }) : source}</bdi> },
          ]}
        />
      )}
    </>
  );
}

function Schedule({ schedule }: { schedule: Contents['schedule'] }) {
  const t = useTranslations('proposals.fields.schedule');
  const words = useTranslations('proposals.text');
  const figures = useTranslations('proposals.figures');
  const locale = useLocale();
  const { startsOn, months, plan } = schedule;
  return (
    <>
      <DescriptionList
        facts={[
          { term: t('startsOn'), detail: plainDate(startsOn, locale) || figures('notStated') },
          { term: t('months'), detail: months ? words('months', { count: months }) : figures('notStated') },
        ]}
      />
      {plan && <Prose text={plan} />}
    </>
  );
}

function Gender({ gender }: { gender: Contents['gender'] }) {
  const t = useTranslations('proposals.fields.gender');
  const words = useTranslations('proposals.text');
  const { marker, kind } = gender;
  const measures = (['analysis', 'adapted', 'participation', 'benefits'] as const).filter((it) => gender[it]);
  return (
    <>
      <DescriptionList
        facts={[
          { term: t('marker'), detail: marker == null ? '–' : words('marker', { value: marker }) },
          { term: t('kind'), detail: kind ? words(`kinds.${kind}`) : '–' },
        ]}
      />
      {measures.map((measure) => (
        <div key={measure}>
          <h3 className="mt-4">{t(measure)}</h3>
          <Prose text={gender[measure]} />
        </div>
      ))}
    </>
  );
}
