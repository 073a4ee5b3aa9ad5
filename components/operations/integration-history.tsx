import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { IntegrationShown } from '#lib/operations/integration-schema.ts';

type Props = {
  items: IntegrationShown['items'];
  day: string;
  correctHref: ((id: string) => string) | undefined;
};

/** What was answered before, item by item; what stands only once has no history. */
export function IntegrationHistory({ items, day, correctHref }: Props) {
  const t = useTranslations('operations.integration');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const known = items.filter(({ history }) => history.length > 0);
  if (known.length === 0) return null;
  return (
    <Section title={t('history')} className="mt-9">
      <div className="half">
        {known.map(({ item, history }) => (
          <Section key={item} heading="h3" title={terms(`integrationItem.${item}`)}>
            <Timeline
              entries={history.map((check) => ({
                key: check.id,
                when: plainDate(check.since, locale),
                ...(check.since <= day && { state: 'on' as const }),
                children: (
                  <>
                    {terms(`integrationAnswer.${check.answer}`)}{' '}
                    {correctHref && (
                      <Link
                        className="noprint"
                        href={correctHref(check.id)}
                        aria-label={t('correctOne', {
                          item: terms(`integrationItem.${item}`),
                          date: plainDate(check.since, locale),
                        })}
                      >
                        {t('correct')}
                      </Link>
                    )}
                    {check.evidence && <span className="mute block">{check.evidence}</span>}
                    {check.source && <span className="note block">{check.source}</span>}
                  </>
                ),
              }))}
            />
          </Section>
        ))}
      </div>
    </Section>
  );
}
