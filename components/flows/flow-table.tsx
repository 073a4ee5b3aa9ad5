import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { clusterName } from '#lib/flows/cluster-name.ts';
import type { FlowShown } from '#lib/flows/schema.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { StandingStatus } from './standing-status.tsx';

type Acts = {
  form: FormPage;
  /** Where a decision on this flow is taken; none: this reader decides nothing. */
  decideHref: ((id: string) => string) | undefined;
};

/** Flows with why each may be mine action's, where it stands, and what a person said. */
export function FlowTable({ flows, ...acts }: Acts & { flows: readonly FlowShown[] }) {
  const t = useTranslations('funding.one');
  return (
    <Table label={t('flowsTable')} records>
      <TableHead>
        <ColumnHead>{t('columns.flow')}</ColumnHead>
        <ColumnHead>{t('columns.why')}</ColumnHead>
        <ColumnHead>{t('columns.cluster')}</ColumnHead>
        <ColumnHead numeric>{t('columns.usd')}</ColumnHead>
        <ColumnHead>{t('columns.standing')}</ColumnHead>
      </TableHead>
      <TableBody>
        {flows.map((flow) => (
          <FlowRow key={flow.id} flow={flow} {...acts} />
        ))}
      </TableBody>
    </Table>
  );
}

function FlowRow({ flow, ...acts }: Acts & { flow: FlowShown }) {
  const t = useTranslations('funding.one');
  const bases = useTranslations('terms.mineActionBasis');
  const locale = useLocale();
  const why = flow.bases.map((basis) => bases(basis));
  return (
    <TableRow>
      <RowHead>
        <Sides flow={flow} />
        <small className="note block font-normal">
          <bdi>{flow.description?.slice(0, 240)}</bdi>
        </small>
        <small className="mute block font-normal">
          {t('number', { id: flow.flowId })} <span className="nw">{plainDate(flow.on, locale)}</span>{' '}
          <bdi>{flow.planNames.join(', ')}</bdi>
        </small>
      </RowHead>
      <Cell label={t('columns.why')} className="sm">
        {new Intl.ListFormat(locale).format(why)}
      </Cell>
      <Cell label={t('columns.cluster')} className="sm">
        {flow.clusters.map((code) => clusterName(code, locale)).join(', ') || t('noCluster')}
      </Cell>
      <Cell numeric label={t('columns.usd')} className="nw">
        {wholeNumber(flow.amountUsd, locale)}
        {flow.countedUsd !== flow.amountUsd && (
          <small className="note block">{t('part', { part: wholeNumber(flow.countedUsd, locale) })}</small>
        )}
      </Cell>
      <Cell label={t('columns.standing')} className="sm">
        <StandingStatus standing={flow.standing} />
        <Flags flow={flow} />
        <Decided flow={flow} />
        <FlowActs flow={flow} {...acts} />
      </Cell>
    </TableRow>
  );
}

/** Who gave to whom. */
function Sides({ flow }: { flow: FlowShown }) {
  const t = useTranslations('funding.one');
  const named = (names: readonly string[]) => names.join(', ') || t('unnamed');
  return (
    <>
      <bdi>{named(flow.donors)}</bdi> <span aria-hidden="true">→</span> <bdi>{named(flow.recipients)}</bdi>
    </>
  );
}

/** What keeps it from being read at its face value. */
function Flags({ flow }: { flow: FlowShown }) {
  const t = useTranslations('funding.one');
  const terms = useTranslations('terms.fundingStage');
  const locale = useLocale();
  const what = new Intl.ListFormat(locale).format(flow.shared.map((share) => t(`shares.${share}`)));
  const flags = [
    terms(flow.stage),
    flow.boundary !== 'incoming' && t('flags.internal'),
    flow.shared.length > 0 && t('flags.shared', { what }),
    flow.flowType !== 'Standard' && t('flags.type', { type: flow.flowType }),
  ];
  return <small className="note block">{flags.filter(Boolean).join(' · ')}</small>;
}

function Decided({ flow: { decision } }: { flow: FlowShown }) {
  const t = useTranslations('funding.one');
  const terms = useTranslations('terms.fundingVerdict');
  const locale = useLocale();
  if (!decision) return null;
  const date = plainDate(decision.decidedAt, locale);
  return (
    <small className="block">
      {terms(decision.verdict)},{' '}
      {decision.decidedBy ? t('decidedBy', { name: decision.decidedBy, date }) : date}
      {decision.note && (
        <span className="mute block">
          <bdi>{decision.note}</bdi>
        </span>
      )}
    </small>
  );
}

function FlowActs({ flow, form, decideHref }: Acts & { flow: FlowShown }) {
  const t = useTranslations('funding.one');
  if (!decideHref) return null;
  const what = t('number', { id: flow.flowId });
  const { decision } = flow;
  return (
    <div className="noprint flex flex-wrap items-baseline gap-4">
      <Link href={decideHref(flow.id)} aria-label={t(decision ? 'againLabel' : 'decideLabel', { what })}>
        {decision ? t('again') : t('decide')}
      </Link>
      {decision && (
        <ActForm
          form={form}
          action={`/funding-decisions/${decision.id}/removal`}
          values={{ version: String(decision.version) }}
          small
          tone="quiet"
          label={t('undoLabel', { what })}
        >
          {t('undo')}
        </ActForm>
      )}
    </div>
  );
}
