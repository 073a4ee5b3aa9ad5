import type { ImportKind } from '#db/enums.ts';
import { type Actor, system } from '#lib/access/actor.ts';
import { applyImport, previewImport } from '#lib/imports/commands.ts';
import { listImportRows } from '#lib/imports/queries.ts';

type Cells = Record<string, string | number>;

const plan: Cells = {
  code: 'HSDN26',
  internalId: 1,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  planVersion: 'Specimen plan',
  categories: 'Humanitarian needs and response plan | cluster | en',
  locations: 'SDN',
  years: '2026',
  origRequirements: 100,
  revisedRequirements: 100,
};
const planTags =
  '#response+code,#meta+id,#date+start,#date+end,#response+name,#response+type+list,#country+code+list,#date+year+list,#value+requirements+orig+c_usd,#value+requirements+revised+c_usd';

const figure: Cells = {
  countryCode: 'SDN',
  id: 1,
  name: 'Specimen plan',
  code: 'HSDN26',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  year: 2026,
  clusterCode: 15,
  cluster: 'Protection - Mine Action',
  requirements: 1000,
  funding: 250,
  percentFunded: '',
};
const figureTags =
  '#country+code,#activity+appeal+id+fts_internal,#activity+appeal+name,#activity+appeal+id+external,#date+start,#date+end,#date+year,#sector+cluster+code,#sector+cluster+name,#value+funding+required+usd,#value+funding+total+usd,#value+funding+pct';

const quoted = (value: string | number) =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
const csv = (shape: Cells, tags: string, rows: Cells[]) =>
  [
    Object.keys(shape).join(','),
    tags,
    ...rows.map((row) =>
      Object.values({ ...shape, ...row })
        .map(quoted)
        .join(','),
    ),
    '',
  ].join('\r\n');

/** Files of the shapes that OCHA publishes, invented. Rows say only what matters to the test. */
export const plansCsv = (...rows: Cells[]) => csv(plan, planTags, rows);
export const figuresCsv = (...rows: Cells[]) => csv(figure, figureTags, rows);

/** A page of OCHA's project search, invented. */
export const projectPage = (...projects: Record<string, unknown>[]) =>
  JSON.stringify({
    status: 'ok',
    data: {
      results: projects.map(({ id, plans = [], ...told }) => ({
        id,
        name: 'Specimen project',
        versionCode: `${(plans as { code?: string }[])[0]?.code}-${id}-1`,
        currentRequestedFunds: '1000',
        objective: 'Specimen objective',
        partners: null,
        startDate: '2026-01-01',
        endDate: '2026-12-31',
        updatedAt: '2026-01-15T11:02:30.945Z',
        currentPublishedVersionId: 7,
        globalClusters: [{ id: 2, name: 'Early Recovery' }],
        organizations: [{ id: 9, name: 'Specimen Relief', abbreviation: 'SR', url: null }],
        locations: [],
        workflowStatusOptions: [{ type: 'accepted' }],
        ...told,
        plans: (plans as object[]).map((plan) => ({
          startDate: '2026-01-01',
          endDate: '2026-12-31',
          planVersionId: null,
          categories: { name: 'Regional response plan' },
          ...plan,
        })),
      })),
      pagination: { total: projects.length },
    },
  });

export const fileOf = (content: string | Uint8Array, name = 'specimen.csv') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);

/** A preview with its rows, as `outcome key` in short. */
export async function previewed(
  kind: ImportKind,
  content: string | Uint8Array,
  asOf: string,
  actor: Actor = system,
) {
  const preview = await previewImport(actor, { kind, file: fileOf(content), asOf });
  const { items } = await listImportRows(system, { id: preview.id });
  return { ...preview, rows: items };
}

export async function imported(kind: ImportKind, content: string | Uint8Array, asOf: string) {
  const preview = await previewed(kind, content, asOf);
  await applyImport(system, { id: preview.id });
  return preview;
}
