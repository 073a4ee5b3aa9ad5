import { useLocale, useTranslations } from 'next-intl';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { moneyInMillions, percent } from '#lib/i18n/format.ts';

type Part = 'needed' | 'found' | 'confirmed' | 'open';

export type FigureRow = {
  key: string;
  label: string;
  note: string;
  usd: string | null;
  /** What its bar is made of, USD; none where nothing is stated. */
  bar?: Partial<Record<Part, number>>;
  source: string;
  asOf: string | null;
  confidence?: 'high' | 'medium' | 'low';
  because?: string;
};

const bar = (part: Part, usd: string | null) =>
  usd === null ? {} : { bar: { [part]: Number(usd) } as Partial<Record<Part, number>> };

/** The figures in the order in which they are asked for: what was needed, what is stated, what was found. */
export function useFigureRows(truth: FundingTruthShown): FigureRow[] {
  return [...useNeeded(truth), ...useFound(truth), ...useBeside(truth), useSum(truth)];
}

function useNeeded({ asked, figures, percent: share }: FundingTruthShown): FigureRow[] {
  const t = useTranslations('funding.one');
  const locale = useLocale();
  const told = { source: figures.source ?? '', asOf: figures.asOf };
  const sure = { confidence: 'high', because: t('confidenceWhy.high') } as const;
  return [
    {
      key: 'asked',
      label: t('rows.asked'),
      note: t('rows.askedNote', { count: asked.proposals }),
      usd: asked.usd,
      ...bar('needed', asked.usd),
      source: t('us'),
      asOf: 'today',
      confidence: 'high',
      because: t('confidenceWhy.ours'),
    },
    {
      key: 'required',
      label: t('rows.required'),
      note: t('rows.requiredNote'),
      usd: figures.required,
      ...bar('needed', figures.required),
      ...told,
      ...(figures.required !== null && sure),
    },
    {
      key: 'received',
      label: t('rows.received'),
      note:
        share === null
          ? t('rows.receivedNoShare')
          : t('rows.receivedNote', { share: percent(share / 100, locale) }),
      usd: figures.received,
      ...bar('found', figures.received),
      ...told,
      ...(figures.received !== null && sure),
    },
  ];
}

function useFound({ flows, sums, confidence }: FundingTruthShown): FigureRow[] {
  const t = useTranslations('funding.one');
  const locale = useLocale();
  const told = { source: flows.source ?? '', asOf: flows.asOf };
  const inside = moneyInMillions(flows.codedInAppeals.usd ?? 0, locale);
  const confirmed = Number(flows.confirmed.usd ?? 0) + Number(sums.confirmed ?? 0);
  return [
    {
      key: 'coded',
      label: t('rows.coded'),
      note: t('rows.codedNote', { flows: flows.coded.flows, inside }),
      usd: flows.coded.usd,
      ...bar('found', flows.coded.usd),
      ...told,
      ...(flows.coded.usd !== null && {
        confidence,
        because: confidence === 'high' ? t('confidenceWhy.high') : t('confidenceWhy.shared'),
      }),
    },
    {
      key: 'confirmed',
      label: t('rows.confirmed'),
      note: t('rows.confirmedNote', { flows: flows.confirmed.flows }),
      usd: confirmed > 0 ? String(confirmed) : null,
      ...(confirmed > 0 && { bar: { confirmed }, confidence: 'medium', because: t('confidenceWhy.people') }),
      source: t('byPeople'),
      asOf: 'today',
    },
    {
      key: 'open',
      label: t('rows.open'),
      note: t('rows.openNote', { flows: flows.open.flows }),
      usd: flows.open.usd,
      ...bar('open', flows.open.usd),
      ...told,
      ...(flows.open.usd !== null && { confidence: 'low', because: t('confidenceWhy.words') }),
    },
  ];
}

/** What is known beside the sums: only where there is any. */
function useBeside({ flows }: FundingTruthShown): FigureRow[] {
  const t = useTranslations('funding.one');
  const told = { source: flows.source ?? '', asOf: flows.asOf };
  const notes = { shared: 'rows.sharedNote', pledged: 'rows.pledgedNote' } as const;
  return (['shared', 'pledged'] as const)
    .filter((key) => flows[key].flows > 0)
    .map((key) => ({
      key,
      label: t(`rows.${key}`),
      note: t(notes[key], { flows: flows[key].flows }),
      usd: flows[key].usd,
      ...told,
    }));
}

function useSum({ received, flows, figures, sums }: FundingTruthShown): FigureRow {
  const t = useTranslations('funding.one');
  const confirmed = Number(flows.confirmed.usd ?? 0) + Number(sums.confirmed ?? 0);
  return {
    key: 'found',
    label: t('rows.found'),
    note: received.by === 'figures' ? t('rows.foundByFigures') : t('rows.foundByFlows'),
    usd: received.usd,
    ...(received.usd !== null && { bar: { found: Number(received.usd) - confirmed, confirmed } }),
    source: (received.by === 'figures' ? figures.source : flows.source) ?? '',
    asOf: received.by === 'figures' ? figures.asOf : flows.asOf,
  };
}
