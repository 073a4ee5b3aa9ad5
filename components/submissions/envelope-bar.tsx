import { useLocale, useTranslations } from 'next-intl';
import { Legend, type Swatch } from '#components/ui/legend.tsx';
import type { SubmissionStatus } from '#db/enums.ts';
import { moneyInMillions } from '#lib/i18n/format.ts';
import type { SubmissionsScreen } from '#lib/submissions/queries.ts';

const parts = [
  { key: 'reserved', look: 'e1', swatch: 'navy', of: ['accepted', 'approved', 'published'] },
  { key: 'inReview', look: 'e2', swatch: 'bright', of: ['in_review'] },
  { key: 'handedIn', look: 'e3', swatch: 'pale', of: ['submitted', 'resubmitted'] },
  { key: 'back', look: 'e4', swatch: 'double', of: ['returned'] },
] as const satisfies { key: string; look: string; swatch: Swatch; of: SubmissionStatus[] }[];

type Props = Pick<SubmissionsScreen, 'byStatus'> & { envelopeUsd: string | null };

const share = (value: number) => `${(value * 100).toFixed(2)}%`;

/** What is asked, from the surest to the least sure, and where the envelope ends. The same figures stand in the legend. */
export function EnvelopeBar({ byStatus, envelopeUsd }: Props) {
  const t = useTranslations('submissions.pipeline');
  const locale = useLocale();
  const sums = parts.map((part) => ({
    ...part,
    usd: byStatus
      .filter(({ status }) => (part.of as readonly SubmissionStatus[]).includes(status))
      .reduce((sum, it) => sum + Number(it.askedUsd ?? 0), 0),
  }));
  const envelope = envelopeUsd === null ? null : Number(envelopeUsd);
  const asked = sums.reduce((sum, it) => sum + it.usd, 0);
  const longest = Math.max(1, asked, envelope ?? 0) * 1.02;
  const starts = sums.map((_, at) => sums.slice(0, at).reduce((sum, it) => sum + it.usd, 0));
  const said = sums.map((it) => `${t(it.key)} ${moneyInMillions(it.usd, locale)}`);
  const limit =
    envelope === null ? t('noEnvelope') : t('envelope', { amount: moneyInMillions(envelope, locale) });
  return (
    <>
      <svg className="envelope" role="img" aria-label={[...said, limit].join(', ')}>
        {sums.map((it, at) => (
          <rect
            key={it.key}
            className={it.look}
            x={share((starts[at] ?? 0) / longest)}
            width={share(it.usd / longest)}
            y="15%"
            height="70%"
          />
        ))}
        {envelope !== null && (
          <line
            className="lim"
            x1={share(envelope / longest)}
            x2={share(envelope / longest)}
            y1="0"
            y2="100%"
          />
        )}
      </svg>
      <Legend count={limit} marks={sums.map((it, at) => ({ swatch: it.swatch, label: said[at] ?? '' }))} />
    </>
  );
}
