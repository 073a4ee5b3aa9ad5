import { useTranslations } from 'next-intl';

/** An action in words: its noun and its verb, each translated once. */
export function useActName(): (action: string) => string {
  const t = useTranslations('audit');
  const word = (kind: 'nouns' | 'verbs', key: string) => {
    const name = `${kind}.${key}` as 'nouns.post';
    return t.has(name) ? t(name) : key;
  };
  return (action) => {
    const [noun = '', verb = ''] = action.split('.');
    return t('act', { noun: word('nouns', noun), verb: word('verbs', verb) });
  };
}

export function ActName({ action }: { action: string }) {
  return useActName()(action);
}
