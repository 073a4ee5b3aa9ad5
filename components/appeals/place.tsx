import { useLocale, useTranslations } from 'next-intl';
import { CodeName } from '#components/ui/code-name.tsx';
import { Link } from '#components/ui/link.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';

type Named = { id: string; nameEn: string; nameFr: string };
type Props = { countries: readonly Named[]; operations: readonly (Named & { code: string })[] };

/** Where an appeal is: its country, or how many, with the operations within reach that it touches. */
export function Place({ countries, operations }: Props) {
  const t = useTranslations('appeals');
  const locale = useLocale();
  const [only, ...more] = countries;
  const [operation, ...others] = operations;
  if (!only) return <span className="mute">{t('noCountry')}</span>;
  if (more.length > 0)
    return (
      <>
        {t('manyCountries', { count: countries.length })}
        <br />
        <span className="mute xs ltr">{countries.map(({ id }) => id).join(' ')}</span>
      </>
    );
  if (operation && others.length === 0)
    return <CodeName code={only.id} name={nameOf(only, locale)} href={`/operations/${operation.id}`} />;
  return (
    <>
      <CodeName code={only.id} name={nameOf(only, locale)} />
      {operations.map(({ id, code }) => (
        <span key={id}>
          {' '}
          <Link className="xs ltr inline-block leading-6 min-w-6" href={`/operations/${id}`}>
            {code}
          </Link>
        </span>
      ))}
    </>
  );
}
