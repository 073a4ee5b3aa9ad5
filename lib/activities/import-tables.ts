import { Rejected } from '#lib/exchange/cells.ts';
import { folded } from '#lib/exchange/folded.ts';
import type { Planner, RecordImporter } from '#lib/exchange/record-importer.ts';
import { blank } from './facts.ts';
import { tableFields } from './fields.ts';
import { figureIn } from './figure.ts';
import { knownFor } from './known.ts';
import { settler } from './settle.ts';
import { activityStore } from './store.ts';

type Table = { kind: '5w-organisations' | '5w-people'; fact: 'organisationCount' | 'reached' };

/** What the last row of a table is called. */
const sums = new Set(['total', 'totals', 'totaux', 'grand total', 'total general', 'всього', 'разом']);

/** A place of a table is one record: so many organisations, or so many people reached. A blank cell says nothing of it. */
const tableImporter = ({ kind, fact }: Table): RecordImporter => ({
  kind,
  noun: 'activity',
  fields: tableFields,
  others: 'ignored',
  async prepared(db, { operationId }): Promise<Planner> {
    const known = await knownFor(db, operationId);
    const settle = settler(known);
    return (told, _, place) => {
      const figure = figureIn(told, 'figure');
      if (figure === null) return null;
      const [admin1, pcode] = [told.needed('place'), told.text('pcode') ?? null];
      if (sums.has(folded(admin1))) throw new Rejected('sum_of_rows', admin1);
      const { unit, note } = known.find({ pcode, names: [admin1] });
      const facts = {
        ...blank('cluster'),
        admin1,
        pcode,
        unitPcode: unit?.pcode ?? null,
        month: place.month,
        [fact]: figure,
      };
      return settle(facts, [kind, pcode ?? admin1, place.month], place, admin1, note);
    };
  },
  ...activityStore,
});

export const tableImporters: readonly RecordImporter[] = [
  tableImporter({ kind: '5w-organisations', fact: 'organisationCount' }),
  tableImporter({ kind: '5w-people', fact: 'reached' }),
];
