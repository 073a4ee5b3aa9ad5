import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { digestSteps } from '#lib/digests/edition.ts';
import type { DigestShown } from '#lib/digests/queries.ts';
import { DraftFigures } from './draft-figures.tsx';
import { DraftItem } from './draft-item.tsx';
import { DraftStanding } from './draft-standing.tsx';
import { PairWords } from './pair-words.tsx';

type Props = { digest: DigestShown; form: FormPage };

/** A digest as it is written: what is missing, its own words, the parts of each step, the sums. */
export function Draft({ digest, form }: Props) {
  const t = useTranslations('digests');
  const { id, items } = digest;
  return (
    <>
      <DraftStanding digest={digest} />
      <Section
        title={t('draft.opening')}
        note={
          <ButtonLink small href={`/digests/${id}/opening`} icon="pencil">
            {t('draft.edit')}
          </ButtonLink>
        }
      >
        <PairWords pair={digest} />
      </Section>
      {items.length === 0 && (
        <EmptyState
          title={t('draft.empty')}
          action={
            <ButtonLink tone="primary" href={`/digests/${id}/pick`}>
              {t('draft.pick')}
            </ButtonLink>
          }
        >
          {t('draft.emptyLead')}
        </EmptyState>
      )}
      {digestSteps.map((step) => {
        const told = items.filter((item) => item.step === step);
        if (told.length === 0) return null;
        return (
          <Section key={step} title={t(`read.steps.${step}`)} note={t('draft.parts', { count: told.length })}>
            {told.map((item, at) => (
              <DraftItem
                key={item.id}
                digestId={id}
                item={item}
                form={form}
                first={at === 0}
                last={at === told.length - 1}
              />
            ))}
          </Section>
        );
      })}
      {items.some(({ step }) => step === 'figures') && <DraftFigures digest={digest} form={form} />}
    </>
  );
}
