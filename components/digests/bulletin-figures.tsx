import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { peopleGroups } from '#db/enums.ts';
import type { DigestEdition, DigestFigure } from '#lib/digests/edition.ts';
import { lastDay } from '#lib/digests/last-day.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { wordsIn } from '#lib/digests/words.ts';
import { decimalNumber, plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = {
  edition: Pick<DigestEdition, 'figures' | 'reporting' | 'since' | 'until'>;
  locale: FullLocale;
};

/** Every sum with whom it counts, of how many operations it is known, and as of when. */
export function BulletinFigures({ edition: { figures, reporting, until, since }, locale }: Props) {
  const t = wordsIn(locale);
  const grouped = figures.some(({ groups }) => groups.length > 0);
  return (
    <Section
      title={t('digests.read.figures')}
      note={t('digests.read.asOf', { date: plainDate(lastDay({ figures, until }), locale) })}
    >
      <Table label={t('digests.read.figures')} tight records>
        <TableHead>
          <ColumnHead>{t('digests.read.indicator')}</ColumnHead>
          <ColumnHead numeric>{t('digests.read.total')}</ColumnHead>
          {grouped &&
            peopleGroups.map((group) => (
              <ColumnHead numeric key={group}>
                {t(`terms.peopleGroup.${group}`)}
              </ColumnHead>
            ))}
          <ColumnHead numeric>{t('digests.read.knownOf')}</ColumnHead>
        </TableHead>
        <TableBody>
          {figures.map((figure, at) => (
            <TableRow key={figure.code}>
              <RowHead>
                {nameOf(figure, locale)}
                {figure.section !== figures[at - 1]?.section && (
                  <span className="mute xs font-normal block">
                    {t(`terms.indicatorSection.${figure.section}`)}
                  </span>
                )}
                {(figure.since > since || figure.until < until) && (
                  <span className="mute xs font-normal block">{periodIn(figure, locale)}</span>
                )}
              </RowHead>
              <Cell numeric label={t('digests.read.total')}>
                <b className="b">{decimalNumber(figure.total, locale)}</b>
              </Cell>
              {grouped && <Groups figure={figure} locale={locale} />}
              <Cell numeric label={t('digests.read.knownOf')}>
                {t('digests.read.known', { known: figure.operations, all: reporting.operations })}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="xs mute mt-2">{t('digests.read.blank')}</p>
    </Section>
  );
}

function Groups({ figure, locale }: { figure: DigestFigure; locale: FullLocale }) {
  const t = wordsIn(locale);
  return peopleGroups.map((group) => {
    const value = figure.groups.find((it) => it.group === group)?.value;
    if (figure.groups.length === 0) return <Cell numeric wide key={group} />;
    return (
      <Cell numeric key={group} label={t(`terms.peopleGroup.${group}`)}>
        {value === undefined ? (
          <span className="mute">{t('digests.read.unknown')}</span>
        ) : (
          decimalNumber(value, locale)
        )}
      </Cell>
    );
  });
}
