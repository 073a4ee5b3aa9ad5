import { useTranslations } from 'next-intl';
import type { FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { flowStandings } from '#db/enums.ts';
import type { FlowShown, FundingTruthShown } from '#lib/flows/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import type { Listed } from '#lib/http/list.ts';
import { FlowTable } from './flow-table.tsx';

type Props = {
  truth: FundingTruthShown;
  flows: Listed<FlowShown>;
  words: Record<string, string>;
  form: FormPage;
};

/** The flows behind the figures: what waits for a person first. */
export function FlowSection({ truth, flows, words, form }: Props) {
  const t = useTranslations('funding.one');
  const path = `/operations/${truth.id}/funding`;
  const year = String(truth.year);
  const { items, from, total, next, previous } = flows;
  const at = (cursor: string | null) => cursor && addressWith(path, { ...words, year }, { cursor });
  return (
    <Section id="flows" title={t('flows')} note={t('flowsNote', { known: truth.flows.known })}>
      <Standings truth={truth} words={words} path={path} />
      {items.length > 0 ? (
        <FlowTable
          flows={items}
          form={form}
          decideHref={truth.may.decide ? (id) => addressWith(path, { year }, { decide: id }) : undefined}
        />
      ) : (
        <p className="mt-3">{t('noFlows')}</p>
      )}
      {total > 0 && (
        <Pager
          summary={t('flowsPage', { from, to: from + items.length - 1, total })}
          previous={at(previous)}
          next={at(next)}
        />
      )}
      {truth.flows.known > 0 && (
        <p className="sm noprint">
          <Link href={addressWith(path, { year }, { others: words.others ? null : 'on' })}>
            {words.others ? t('fewer') : t('others')}
          </Link>
        </p>
      )}
    </Section>
  );
}

const counted = { left_out: 'leftOut' } as const;

function Standings({ truth, words, path }: Pick<Props, 'truth' | 'words'> & { path: string }) {
  const t = useTranslations('funding.one.tabs');
  const terms = useTranslations('terms.flowStanding');
  const year = String(truth.year);
  const views = flowStandings
    .flatMap((standing) => (standing === 'other' ? [] : [standing]))
    .map((standing) => ({
      standing,
      count: truth.flows[standing === 'left_out' ? counted.left_out : standing].flows,
    }))
    .filter(({ count, standing }) => count > 0 || words.standing === standing)
    .map(({ standing, count }) => ({
      href: addressWith(path, { year }, { standing }),
      label: terms(standing),
      count,
      current: words.standing === standing,
    }));
  if (views.length === 0) return null;
  const all = {
    href: addressWith(path, { year }),
    label: t('all'),
    current: !words.standing && !words.others,
  };
  return <Tabs label={t('label')} views={[all, ...views]} />;
}
