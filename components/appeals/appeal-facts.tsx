import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { CodeName } from '#components/ui/code-name.tsx';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Appeal } from '#lib/appeals/schema.ts';
import { moneyInFull, plainDate } from '#lib/i18n/format.ts';
import { languageName, nameOf } from '#lib/i18n/name-of.ts';

type Props = { appeal: z.output<typeof Appeal>; maySeeImports: boolean };

export function AppealFacts({ appeal, maySeeImports }: Props) {
  const t = useTranslations('appeals.one');
  const terms = useTranslations('terms.appealType');
  const all = useTranslations('appeals');
  const locale = useLocale();
  const day = (date: string | null) => plainDate(date, locale) || all('notStated');
  const money = (amount: string | null) => (amount === null ? all('notStated') : moneyInFull(amount, locale));
  const facts: (Fact | null)[] = [
    { term: t('type'), detail: terms(appeal.type) },
    stated(t('categories'), appeal.categories),
    { term: t('period'), detail: t('until', { from: day(appeal.startsOn), to: day(appeal.endsOn) }) },
    stated(t('years'), appeal.years.join(', ')),
    { term: t('countries'), detail: <Countries countries={appeal.countries} /> },
    { term: t('operations'), detail: <Operations operations={appeal.operations} /> },
    stated(t('language'), appeal.language && languageName(appeal.language, locale)),
    stated(t('code'), appeal.code && <span className="ltr">{appeal.code}</span>),
    stated(t('ftsId'), appeal.ftsId),
    stated(t('planVersionId'), appeal.planVersionId),
    { term: t('source'), detail: `${appeal.source ?? all('notStated')}, ${day(appeal.asOf)}` },
    stated(t('file'), appeal.fileName && <File appeal={appeal} link={maySeeImports} />),
  ];
  return (
    <>
      <DescriptionList facts={facts.filter((fact) => fact !== null)} />
      <h3 className="mt-6 mb-2 text-base">{t('whole')}</h3>
      <DescriptionList
        facts={[
          { term: t('wholeFirst'), detail: money(appeal.originalRequirements) },
          { term: t('wholeNow'), detail: money(appeal.revisedRequirements) },
        ]}
      />
    </>
  );
}

const stated = (term: string, detail: ReactNode): Fact | null => (detail ? { term, detail } : null);

function Countries({ countries }: Pick<Props['appeal'], 'countries'>) {
  const t = useTranslations('appeals');
  const locale = useLocale();
  if (countries.length === 0) return t('noCountry');
  return countries.map((country) => (
    <div key={country.id}>
      <CodeName code={country.id} name={nameOf(country, locale)} />
    </div>
  ));
}

function Operations({ operations }: Pick<Props['appeal'], 'operations'>) {
  const t = useTranslations('appeals.one');
  const locale = useLocale();
  if (operations.length === 0) return t('noOperations');
  return operations.map((operation) => (
    <div key={operation.id}>
      <Link className="inline-block leading-6" href={`/operations/${operation.id}`}>
        {nameOf(operation, locale)}
      </Link>
    </div>
  ));
}

function File({ appeal, link }: { appeal: Props['appeal']; link: boolean }) {
  return link ? (
    <Link href={`/imports/${appeal.importId}`}>
      <bdi>{appeal.fileName}</bdi>
    </Link>
  ) : (
    <bdi>{appeal.fileName}</bdi>
  );
}
