import { useLocale, useTranslations } from 'next-intl';
import type { Option } from '#components/ui/field.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { proposalSections } from '#db/enums.ts';
import { rowKeys } from '#lib/proposals/row-keys.ts';
import { sectionSpec } from './section-fields.ts';
import { SectionForm } from './section-form.tsx';
import type { SectionText } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';
import { startOf } from './start-of.ts';

type Props = {
  form: FormPage;
  /** The words of a refused post. */
  told: Record<string, string | string[]> | null;
  proposalId: string;
  text: SectionText;
  /** How many rows the address asks for. */
  rows: number;
  organisations: readonly Option[];
  places: readonly Option[];
};

/** One section as a form, in the reader's words: the browser gets them as plain data. */
export function SectionOfProposal({ form, told, proposalId, text, rows, organisations, places }: Props) {
  const { section } = text;
  const t = useTranslations();
  const spec = sectionSpec(section, t as never, { organisations });
  const rowKey = rowKeys[section] ?? '';
  const start = startOf({ text, told, stale: form.back?.code === 'stale', rowKey, spec });
  const page = `/proposals/${proposalId}`;
  const next = proposalSections[proposalSections.indexOf(section) + 1];
  const more = Math.max(rows, start.filled + 3) + 3;
  return (
    <>
      {places.length > 0 && (
        <datalist id="places">
          {places.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      )}
      <SectionForm
        form={form}
        proposalId={proposalId}
        section={section}
        spec={spec}
        words={useSectionWords()}
        start={{ ...start, rows }}
        rowKey={rowKey}
        places={places}
        links={{
          tasks: page,
          next: next ? `${page}/${next}` : null,
          more: `${page}/${section}?rows=${more}#more`,
        }}
      />
    </>
  );
}

function useSectionWords(): SectionWords {
  const t = useTranslations('sectionForm');
  const raw = (key: string) => String(t.raw(key as never));
  return {
    locale: useLocale(),
    choose: t('choose'),
    total: t('total'),
    inUsd: t('inUsd'),
    row: raw('row'),
    rowOf: raw('rowOf'),
    more: t('more'),
    noSuchPlace: t('noSuchPlace'),
    done: t('done'),
    save: t('save'),
    saveNext: t('saveNext'),
    state: {
      saved: raw('state.saved'),
      unsaved: t('state.unsaved'),
      saving: t('state.saving'),
      offline: t('state.offline'),
      again: t('state.again'),
      check: t('state.check'),
      choose: t('state.choose'),
    },
    clash: {
      title: raw('clash.title'),
      merged: t('clash.merged'),
      choose: t('clash.choose'),
      yours: t('clash.yours'),
      by: raw('clash.by'),
      somebody: t('clash.somebody'),
      empty: t('clash.empty'),
    },
  };
}
