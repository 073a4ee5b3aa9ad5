import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { nameIn } from './words.ts';

type Props = {
  structures: readonly { id: string; nameEn: string; nameFr: string }[];
  q: string | undefined;
};

/** A search and its answers as links: works without a script, and with any number of structures. */
export function ChooseStructure({ structures, q }: Props) {
  const t = useTranslations('roster.postForm');
  const words = useTranslations('roster.assignmentForm');
  const locale = useLocale();
  return (
    <Section title={t('chooseStructure')}>
      <search>
        <form className="filters" action="/posts/new">
          <Field
            name="q"
            type="search"
            label={t('findStructure')}
            hint={t('structureHint')}
            defaultValue={q ?? ''}
            className="grow"
          />
          <Button>{words('find')}</Button>
        </form>
      </search>
      {structures.length === 0 ? (
        <EmptyState heading="h3" title={t('noStructures')} />
      ) : (
        <ul className="att">
          {structures.map((structure) => (
            <li key={structure.id}>
              <Link className="t" href={`/posts/new?structure=${structure.id}`}>
                {nameIn(locale, structure)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
