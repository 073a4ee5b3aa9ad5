import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { pillars, submissionStatuses } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = {
  words: Record<string, string>;
  operations: readonly { id: string; nameEn: string; nameFr: string }[];
  total: number;
};

const path = '/proposals';

export function ProposalFilters({ words, operations, total }: Props) {
  const t = useTranslations('proposals');
  const terms = useTranslations('terms');
  const quoted = useTranslations('common');
  const locale = useLocale();
  const operation = operations.find((it) => it.id === words.operation);
  const pillar = pillars.find((it) => it === words.pillar);
  const status = submissionStatuses.find((it) => it === words.status);
  const said = {
    q: words.q && quoted('quoted', { words: words.q }),
    operation: operation && nameOf(operation, locale),
    pillar: pillar && terms(`pillar.${pillar}`),
    status: status && terms(`submissionStatus.${status}`),
    unsubmitted: words.unsubmitted && t('filters.unsubmitted'),
  };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(path, words, { [name]: null, cursor: null }) }] : [],
  );
  return (
    <>
      <Filters
        action={path}
        label={t('filters.label')}
        keep={{ sort: words.sort }}
        search={
          <Field
            name="q"
            type="search"
            label={t('filters.q')}
            defaultValue={words.q ?? ''}
            className="grow"
          />
        }
      >
        <SelectField
          name="operation"
          className="f2"
          label={t('filters.operation')}
          empty={t('filters.allOperations')}
          defaultValue={words.operation}
          options={operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        />
        <SelectField
          name="pillar"
          className="f2"
          label={t('filters.pillar')}
          empty={t('filters.allPillars')}
          defaultValue={words.pillar}
          options={pillars.map((it) => ({ value: it, label: terms(`pillar.${it}`) }))}
        />
        <SelectField
          name="status"
          className="f2"
          label={t('filters.status')}
          empty={t('filters.allStatuses')}
          defaultValue={words.status}
          options={submissionStatuses.map((it) => ({ value: it, label: terms(`submissionStatus.${it}`) }))}
        />
        <div className="f2">
          <CheckField
            name="unsubmitted"
            label={t('filters.unsubmitted')}
            defaultChecked={words.unsubmitted === 'on'}
          />
        </div>
      </Filters>
      <AppliedFilters
        count={t('applied', { count: total })}
        filters={filters}
        clear={addressWith(path, { sort: words.sort ?? '' })}
      />
    </>
  );
}
