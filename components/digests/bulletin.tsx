import { KeyFigures } from '#components/ui/key-figures.tsx';
import { Section } from '#components/ui/section.tsx';
import type { DigestEdition } from '#lib/digests/edition.ts';
import { headlineOf } from '#lib/digests/headline.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { wordsIn } from '#lib/digests/words.ts';
import { decimalNumber } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { BulletinFigures } from './bulletin-figures.tsx';
import { BulletinSources } from './bulletin-sources.tsx';
import { Paragraphs } from './paragraphs.tsx';

type Props = {
  edition: DigestEdition;
  /** The language that it is read in, whatever the page around speaks. */
  locale: FullLocale;
  /** Of what was published: the hash that it is sealed with. */
  sha256: string | null;
};

/** A digest as it is read: on a page, on paper, by whoever is signed in and by everybody. */
export function Bulletin({ edition, locale, sha256 }: Props) {
  const t = wordsIn(locale);
  const headline = headlineOf(edition.figures);
  return (
    <article className="bulletin" lang={locale} dir="ltr">
      {edition.opening && (
        <div className="opening">
          <Paragraphs text={edition.opening[locale]} />
        </div>
      )}
      {headline.length > 0 && (
        <KeyFigures
          figures={headline.map(({ code, figure }) => ({
            label: `${t(`digests.read.headline.${code}`)} (${t('digests.read.knownOperations', {
              known: figure.operations,
              all: edition.reporting.operations,
            })})`,
            value: decimalNumber(figure.total, locale),
          }))}
        />
      )}
      {edition.sections.map(({ step, items }) => (
        <Section key={step} title={t(`digests.read.steps.${step}`)}>
          {items.map((item) => (
            <div className="told" key={item.update}>
              <div className="who">
                {item.operation ? nameOf(item.operation, locale) : t('digests.read.global')}
                {(item.since !== edition.since || item.until !== edition.until) && (
                  <span className="sub">{periodIn(item, locale)}</span>
                )}
              </div>
              <div>
                {item.title && <h3>{item.title[locale]}</h3>}
                <Paragraphs text={item.text[locale]} />
              </div>
            </div>
          ))}
        </Section>
      ))}
      {edition.figures.length > 0 && <BulletinFigures edition={edition} locale={locale} />}
      <BulletinSources edition={edition} locale={locale} sha256={sha256} />
    </article>
  );
}
