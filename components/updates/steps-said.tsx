import { Link } from '#components/ui/link.tsx';
import { type Tone, toneClass } from '#components/ui/status.tsx';
import type { Said } from '#lib/updates/draft.ts';

export type StepSaid = { step: string; said: Said; refused?: boolean };

type Props = {
  tone: Tone;
  title: string;
  said: readonly StepSaid[];
  update: string;
  /** What each step is called. */
  steps: Record<string, string>;
};

/** Steps whose words this page itself does not show. */
export function StepsSaid({ tone, title, said, update, steps }: Props) {
  if (said.length === 0) return null;
  return (
    <div className={`msg ${toneClass[tone]} mt-4`} role="status">
      <div>
        <b className="b">{title}</b>
        {said.map(({ step, said: answers, refused }) => (
          <div key={step} className="mt-2">
            <Link href={`/updates/${update}/${step}`} className={refused ? 'b' : ''}>
              {steps[step]}
            </Link>
            {answers.map(([label, answer]) => (
              <p key={label} className="sm ptext" dir="auto">
                {label}: {answer}
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
