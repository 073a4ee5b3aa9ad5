import { useLocale, useTranslations } from 'next-intl';
import { CodeName } from '#components/ui/code-name.tsx';
import { nameIn } from './words.ts';

type Operation = { id: string; code: string; nameEn: string; nameFr: string; countries?: string[] } | null;

/** An operation of one country wears its ISO3 code, any other its own. */
export function PlaceCell({ operation }: { operation: Operation }) {
  const t = useTranslations('roster');
  const locale = useLocale();
  if (!operation) return <CodeName code="" name={t('global')} />;
  const { id, code, countries = [] } = operation;
  const short = countries.length === 1 ? (countries[0] ?? code) : code;
  return <CodeName code={short} name={nameIn(locale, operation)} href={`/operations/${id}`} />;
}
