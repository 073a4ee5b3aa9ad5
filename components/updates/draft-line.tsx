import { filled } from '#components/proposals/forms/filled.ts';
import type { SendingWords, StepWords } from './draft-words.ts';

/** Where the words are: as the server knows it, or as this device does. */
export type Where =
  | { name: 'unknown' }
  | { name: 'server'; at: string }
  | { name: 'phone' | 'sending' | 'waiting' | 'signedOut' | 'refused' | 'merged' | 'choose' | 'queued' };

type Props = {
  where: Where;
  /** Those of the form around: each knows of other places. */
  words: Pick<StepWords & SendingWords, 'locale' | 'signIn'> & Partial<StepWords & SendingWords>;
  /** What the server says, while this device knows nothing more. */
  kept?: string;
  from: string;
};

export function DraftLine({ where, words, kept = '', from }: Props) {
  const { name } = where;
  const time =
    name === 'server'
      ? new Date(where.at).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit' })
      : '';
  return (
    <p
      role="status"
      className={`hint${name === 'unknown' || name === 'server' ? '' : ' b'}`}
      data-where={name}
    >
      {name === 'unknown' ? kept : filled(words[name] ?? '', { time })}{' '}
      {name === 'signedOut' && <a href={`/sign-in?next=${encodeURIComponent(from)}`}>{words.signIn}</a>}
    </p>
  );
}
