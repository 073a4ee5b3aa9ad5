import { useLocale, useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { pillars, submissionStatuses } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { SubmissionsScreen } from '#lib/submissions/queries.ts';

type Choices = Pick<SubmissionsScreen, 'appeals' | 'operations' | 'reviewers' | 'total'>;
type Props = {
  /** The list's address; the appeal of a pipeline stands in its path. */
  action: string;
  words: Record<string, string>;
  choices: Choices;
  judging: boolean;
  ofAppeal?: boolean;
};

const named = (items: readonly { id: string; name: string }[]) =>
  items.map(({ id, name }) => ({ value: id, label: name }));

export function SubmissionFilters({ action, words, choices, judging, ofAppeal }: Props) {
  const t = useTranslations('submissions.filters');
  const terms = useTranslations('terms');
  const locale = useLocale();
  return (
    <Filters
      action={action}
      label={t('label')}
      keep={{ sort: words.sort, queue: words.queue }}
      search={<Field name="q" type="search" label={t('q')} defaultValue={words.q ?? ''} className="grow" />}
    >
      {!ofAppeal && (
        <SelectField
          name="appeal"
          className="f2"
          label={t('appeal')}
          empty={t('allAppeals')}
          defaultValue={words.appeal}
          options={named(choices.appeals)}
        />
      )}
      {!ofAppeal && (
        <SelectField
          name="operation"
          className="f2"
          label={t('operation')}
          empty={t('allOperations')}
          defaultValue={words.operation}
          options={choices.operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        />
      )}
      <SelectField
        name="status"
        className="f2"
        label={t('status')}
        empty={t('allStatuses')}
        defaultValue={words.status}
        options={submissionStatuses.map((it) => ({ value: it, label: terms(`submissionStatus.${it}`) }))}
      />
      <SelectField
        name="pillar"
        className="f2"
        label={t('pillar')}
        empty={t('allPillars')}
        defaultValue={words.pillar}
        options={pillars.map((it) => ({ value: it, label: terms(`pillar.${it}`) }))}
      />
      {judging && (
        <SelectField
          name="reviewer"
          className="f2"
          label={t('reviewer')}
          empty={t('anyone')}
          defaultValue={words.reviewer}
          options={named(choices.reviewers)}
        />
      )}
    </Filters>
  );
}

/** What narrows the list, each to be taken away by itself. */
export function SubmissionsApplied({ action, words, choices }: Omit<Props, 'judging'>) {
  const t = useTranslations('submissions');
  const common = useTranslations('common');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const nameIn = (items: readonly { id: string; name: string }[], id: string | undefined) =>
    items.find((it) => it.id === id)?.name ?? id;
  const operation = choices.operations.find((it) => it.id === words.operation);
  const status = submissionStatuses.find((it) => it === words.status);
  const pillar = pillars.find((it) => it === words.pillar);
  const said = {
    q: words.q && common('quoted', { words: words.q }),
    appeal: nameIn(choices.appeals, words.appeal),
    operation: operation ? nameOf(operation, locale) : words.operation,
    status: status && terms(`submissionStatus.${status}`),
    pillar: pillar && terms(`pillar.${pillar}`),
    reviewer: nameIn(choices.reviewers, words.reviewer),
  };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(action, words, { [name]: null, cursor: null }) }] : [],
  );
  const clear = addressWith(action, { queue: words.queue ?? '', sort: words.sort ?? '' });
  return <AppliedFilters count={t('applied', { count: choices.total })} filters={filters} clear={clear} />;
}
