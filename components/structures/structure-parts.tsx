import { useTranslations } from 'next-intl';
import { ExportMenu } from '#components/ui/export-menu.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import { StructureCoverage } from './structure-coverage.tsx';
import { StructureLinks } from './structure-links.tsx';
import { StructureOrganisations } from './structure-organisations.tsx';

type Props = {
  structure: StructureShown;
  /** Also what does not hold on the day. */
  all: boolean;
  /** The day that the address names, if any. */
  asOf: string;
  hrefOf: (id: string) => string;
};

type Covered = Pick<StructureShown, 'coverage'>;

/** Places, links, leads and members: those of the day, or all there ever were. */
export function StructureParts({ structure, all, asOf, hrefOf }: Props) {
  const t = useTranslations('structures');
  const { may, structureLinks } = structure;
  const path = `/structures/${structure.id}`;
  const shown = <T extends { current: boolean }>(parts: T[]) => parts.filter((part) => all || part.current);
  const links = shown(structureLinks);
  const agencies = shown(structure.agencies);
  const members = shown(structure.memberships);
  const coverage = shown(structure.coverage);
  return (
    <>
      <Coverage structure={structure} coverage={coverage} />
      <Section
        title={t('links.title')}
        note={may.edit && <Link href={`${path}/links`}>{t('links.add')}</Link>}
      >
        {links.length > 0 ? (
          <StructureLinks
            links={links}
            hrefOf={hrefOf}
            editHref={may.edit ? (id) => `${path}/links?link=${id}` : undefined}
          />
        ) : (
          <p className="note">{t('links.none')}</p>
        )}
      </Section>
      <Section
        title={t('organisations.title')}
        note={
          <>
            {may.edit && <Link href={`${path}/organisations`}>{t('organisations.add')}</Link>}
            {members.length > 0 && (
              <ExportMenu
                path={`/api/v1${path}/members`}
                words={{ asOf, ...(all && { ended: '1' }) }}
                quiet={t('organisations.export')}
              />
            )}
          </>
        }
      >
        {agencies.length + members.length > 0 ? (
          <StructureOrganisations
            agencies={agencies}
            members={members}
            editHref={may.edit ? (kind, id) => `${path}/organisations?${kind}=${id}` : undefined}
          />
        ) : (
          <p className="note">{t('organisations.none')}</p>
        )}
      </Section>
    </>
  );
}

function Coverage({ structure: { id, may }, coverage }: Pick<Props, 'structure'> & Covered) {
  const t = useTranslations('structures.coverage');
  const path = `/structures/${id}/coverage`;
  if (coverage.length === 0 && !may.edit) return null;
  return (
    <Section title={t('title')} note={may.edit && <Link href={path}>{t('addPlaces')}</Link>}>
      {coverage.length > 0 ? (
        <StructureCoverage
          coverage={coverage}
          editHref={may.edit ? (line) => `${path}?line=${line}` : undefined}
        />
      ) : (
        <p className="note">{t('none')}</p>
      )}
    </Section>
  );
}

/** How many parts do not hold on the day. */
export const endedCount = ({ structureLinks, agencies, memberships, coverage }: StructureShown) =>
  [structureLinks, agencies, memberships, coverage].flat().filter((part) => !part.current).length;
