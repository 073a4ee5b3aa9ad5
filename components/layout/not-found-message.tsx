import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';

type Props = {
  /** Offers the search, to who is signed in. */
  search?: boolean;
};

/** The same words for what does not exist and for what this reader may not know of. */
export function NotFoundMessage({ search }: Props) {
  const t = useTranslations();
  return (
    <div className="empty">
      <p className="tnum b">404</p>
      <h1>{t('errors.notFound.title')}</h1>
      <p>{t('errors.notFound.text')}</p>
      {search && (
        <search>
          <form action="/search" className="mb-4">
            <Field name="q" id="f-q-missing" type="search" label={t('layout.search')} />
          </form>
        </search>
      )}
      <ButtonLink href="/" tone={search ? undefined : 'primary'}>
        {t('errors.notFound.home')}
      </ButtonLink>
    </div>
  );
}
