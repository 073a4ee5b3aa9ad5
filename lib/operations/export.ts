import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import { sharingLevels } from '#db/enums.ts';
import type { Actor } from '#lib/access/actor.ts';
import { stream } from '#lib/access/operation.ts';
import { coded } from '#lib/exchange/coded.ts';
import { type FieldRow, fieldColumns } from '#lib/exchange/field-columns.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { today } from '#lib/http/fields.ts';
import { wantedOperations } from './queries.ts';
import { rowColumns } from './row.ts';
import { OperationFilter } from './schema.ts';

/** The columns of operations in files; no import reads them. Amounts are USD, blank where nothing is stated. */
const fields = {
  id: { tag: '#operation+id' },
  code: { tag: '#operation+code' },
  nameEn: { tag: '#operation+name+i_en' },
  nameFr: { tag: '#operation+name+i_fr' },
  countries: { tag: '#country+code+list' },
  since: { tag: '#date+start', day: true },
  until: { tag: '#date+end', day: true },
  structures: { tag: '#indicator+structures+num' },
  posts: { tag: '#indicator+posts+num' },
  vacantPosts: { tag: '#indicator+posts+vacant+num' },
  figuresYear: { tag: '#date+year' },
  requirements: { tag: '#value+funding+required+usd', amount: true },
  funding: { tag: '#value+funding+total+usd', amount: true },
  figuresSource: { tag: '#meta+source' },
  figuresAsOf: { tag: '#date+reported', day: true },
  namesHidden: { tag: '#meta+names+hidden', yes: true },
  sharing: { tag: '#meta+sharing', coded: coded(sharingLevels, null) },
} as const satisfies Fields;

export const exportOperations = stream({
  action: 'operation.export',
  input: OperationFilter.omit({ limit: true, cursor: true, sort: true }),
  records: ({ input }) => ({ subjectType: 'operation', subjectId: null, after: { filter: input } }),
  rows({ db, input }) {
    const { countries, structures, posts, vacant, figures } = rowColumns(input.asOf ?? today());
    return fetched<FieldRow>(
      db,
      sql`select l.*, l.figures -> 'year' as "figuresYear", l.figures ->> 'requirements' as requirements,
        l.figures ->> 'funding' as funding, l.figures ->> 'source' as "figuresSource",
        l.figures ->> 'asOf' as "figuresAsOf"
      from (select operations.id, operations.code, operations.name_en as "nameEn", operations.name_fr as "nameFr",
          ${countries} as countries, operations.since, operations.until, ${structures} as structures,
          ${posts} as posts, ${vacant} as "vacantPosts", ${figures} as figures,
          case when operations.names_hidden then 'yes' else 'no' end as "namesHidden", operations.sharing
        from operations where ${wantedOperations(input) ?? sql`true`}) l
      order by l.code, l.id`,
    );
  },
});

export const operationColumns = ({ locale }: Actor) => fieldColumns(fields, Object.keys(fields), locale);
