import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { DigestEdition } from '#lib/digests/edition.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { wordsIn } from '#lib/digests/words.ts';
import { moment } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Props = { edition: DigestEdition; locale: FullLocale; sha256: string | null };

/** The first signs of a hash are enough to tell two apart. */
const short = (hash: string) => hash.slice(0, 12);

/** Each update that was drawn from, with the version that was read, and the seal over all of it. */
export function BulletinSources({ edition, locale, sha256 }: Props) {
  const t = wordsIn(locale);
  return (
    <Section title={t('digests.read.sources')} note={<span className="ltr">{edition.code}</span>}>
      <Table label={t('digests.read.sources')} tight records>
        <TableHead>
          <ColumnHead>{t('digests.read.operation')}</ColumnHead>
          <ColumnHead>{t('digests.read.update')}</ColumnHead>
          <ColumnHead>{t('digests.read.period')}</ColumnHead>
          <ColumnHead>{t('digests.read.version')}</ColumnHead>
        </TableHead>
        <TableBody>
          {edition.sources.map(({ code, operation, version, sha256: hash, ...period }) => (
            <TableRow key={code}>
              <RowHead>{operation ? nameOf(operation, locale) : t('digests.read.global')}</RowHead>
              <Cell label={t('digests.read.update')}>
                <span className="ltr">{code}</span>
              </Cell>
              <Cell label={t('digests.read.period')}>{periodIn(period, locale)}</Cell>
              <Cell label={t('digests.read.version')}>
                {version} <span className="hash mute">{short(hash)}</span>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {sha256 && (
        <p className="xs mute mt-3 seal">
          {t('digests.read.sealed', { when: moment(edition.publishedAt, locale) })}{' '}
          <span className="hash ltr">SHA-256 {sha256}</span>
        </p>
      )}
    </Section>
  );
}
