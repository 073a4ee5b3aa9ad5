import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { AppealsOfYear } from '#components/flows/appeals-of-year.tsx';
import { DecisionForm } from '#components/flows/decision-form.tsx';
import { Explanations } from '#components/flows/explanations.tsx';
import { FiguresTable } from '#components/flows/figures-table.tsx';
import { FlowFacts } from '#components/flows/flow-facts.tsx';
import { FlowSection } from '#components/flows/flow-section.tsx';
import { SumsTold } from '#components/flows/sums-told.tsx';
import { TruthFigures } from '#components/flows/truth-figures.tsx';
import { TruthHead } from '#components/flows/truth-head.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { getFundingScreen } from '#lib/flows/flow-queries.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = PageProps<'/operations/[id]/funding'>;
type Screen = Awaited<ReturnType<typeof getFundingScreen>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('funding'))('title') };
}

/** The money of an operation in a year; with `?decide=` the decision on one flow, or on a `sum`. */
export default async function OperationFundingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { decide, ...told } = await asked(searchParams);
  const { words, ignored } = understood(getFundingScreen, told);
  const flow = decide === 'sum' ? undefined : decide;
  const screen = await read(getFundingScreen, { ...words, id, flow } as Parameters<
    typeof getFundingScreen
  >[1]);
  const page = await formPage(searchParams);
  if (!decide) return <ShowFunding screen={screen} words={words} ignored={ignored} page={page} />;
  if (!screen.truth.may.decide) forbidden();
  if (flow && screen.flows.items.length === 0) notFound();
  return <DecideFunding screen={screen} ofFlow={Boolean(flow)} page={page} />;
}

type Page = Awaited<ReturnType<typeof formPage>>;
type ShownProps = {
  screen: Screen;
  words: Record<string, string>;
  ignored: ReturnType<typeof understood>['ignored'];
  page: Page;
};

async function ShowFunding({ screen, words, ignored, page: { form } }: ShownProps) {
  const { truth, flows } = screen;
  const t = await getTranslations('funding.one');
  const here = `/operations/${truth.id}/funding?year=${truth.year}`;
  return (
    <>
      <TruthHead truth={truth} />
      <RefusedAct form={form} />
      <IgnoredWords ignored={ignored} />
      <div className="mt-5 mb-7">
        <TruthFigures truth={truth} />
      </div>
      <Explanations truth={truth} />
      <Section title={t('sources')}>
        <FiguresTable truth={truth} />
      </Section>
      {truth.appeals.length > 0 && (
        <Section title={t('appeals')} note={t('appealsNote')}>
          <AppealsOfYear appeals={truth.appeals} />
        </Section>
      )}
      <FlowSection truth={truth} flows={flows} words={words} form={form} />
      <Section
        id="sums"
        title={t('sums')}
        note={truth.may.decide ? <Link href={`${here}&decide=sum`}>{t('addSum')}</Link> : t('sumsNote')}
      >
        <SumsTold truth={truth} form={form} />
      </Section>
    </>
  );
}

type DecideProps = { screen: Screen; ofFlow: boolean; page: Page };

async function DecideFunding({ screen: { truth, flows }, ofFlow, page: { form, value } }: DecideProps) {
  const [t, all, locale] = await Promise.all([
    getTranslations('funding.decide'),
    getTranslations('funding'),
    getLocale(),
  ]);
  const flow = ofFlow ? flows.items[0] : undefined;
  const named = { name: nameOf(truth, locale), year: String(truth.year) };
  const crumbs = [
    { href: '/funding', label: all('title') },
    { href: `/operations/${truth.id}/funding?year=${truth.year}`, label: `${named.name} ${named.year}` },
  ];
  return (
    <>
      <PageHead
        title={flow ? t('flowTitle') : t('sumTitle')}
        lead={flow ? t('flowLead', named) : t('sumLead', named)}
        crumbs={crumbs}
        here={t('here')}
      />
      {flow && (
        <Section title={t('facts')} className="mb-7">
          <FlowFacts flow={flow} />
        </Section>
      )}
      <DecisionForm truth={truth} flow={flow} form={form} value={value} />
    </>
  );
}
