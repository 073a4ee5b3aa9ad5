import { useTranslations } from 'next-intl';
import type { Ignored } from '#lib/http/understood.ts';
import { Message } from './message.tsx';

const longest = 60;

/** Which words of the address a list was shown without, and why. */
export function IgnoredWords({ ignored }: { ignored: readonly Ignored[] }) {
  const t = useTranslations('common.ignored');
  if (ignored.length === 0) return null;
  const said = ({ name, value, why }: Ignored) => {
    const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
    return t('said', { value: short, name, why });
  };
  return (
    <Message tone="warning" role="status" title={t('title')}>
      <ul>
        {ignored.map((each) => (
          <li key={each.name}>
            <bdi>{said(each)}</bdi>
          </li>
        ))}
      </ul>
    </Message>
  );
}
