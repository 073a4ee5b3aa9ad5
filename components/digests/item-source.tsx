import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { DigestShown } from '#lib/digests/queries.ts';
import { said } from '#lib/digests/said.ts';
import { Paragraphs } from './paragraphs.tsx';

type Props = { item: DigestShown['items'][number]; form: FormPage; here: string };

/** What the update says, as it was picked, and the way to a version that was sent since. */
export function ItemSource({ item, form, here }: Props) {
  const t = useTranslations('digests');
  const { title, text } = said(item.step, item.source);
  return (
    <Section
      title={t('form.source')}
      note={
        <>
          <Link href={`/updates/${item.update.id}`}>
            <span className="ltr">{item.update.code}</span>
          </Link>
          {', '}
          {t('draft.version', { number: item.number })}
        </>
      }
    >
      {item.newer && (
        <p className="mb-3">
          {t('draft.newer', { number: item.newer })}{' '}
          <ActForm form={form} action={`/digest-items/${item.id}/renewal`} to={here} small>
            {t('draft.renew', { number: item.newer })}
          </ActForm>
        </p>
      )}
      <div className="prose" dir="auto">
        {title && <p className="b">{title}</p>}
        {text && <Paragraphs text={text} />}
      </div>
    </Section>
  );
}
