import { z } from 'zod';
import { alsoAsFile } from '#lib/exchange/download.ts';
import type { FileColumn } from '#lib/exchange/file-column.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { Deadlines, listDeadlines } from './calendar.ts';
import { type ExportedAppeal, exportAppeals, getAppeal, listAppeals } from './queries.ts';
import { copyAppealRules, setAppealRules } from './rules-commands.ts';
import { getAppealRules, listOpenAppeals } from './rules-queries.ts';
import { AppealRules, AppealRulesState, OpenAppeals } from './rules-schema.ts';
import { Appeal, AppealYear, Totals } from './schema.ts';

/** Amounts are numbers of the database: written as they are, digit by digit. */
const columns: readonly FileColumn<ExportedAppeal>[] = [
  { header: 'year', tag: '#date+year', value: (row) => row.year },
  { header: 'code', tag: '#activity+appeal+id+external', value: (row) => row.code },
  { header: 'appeal', tag: '#activity+appeal+name', value: (row) => row.name },
  { header: 'type', tag: '#activity+appeal+type', value: (row) => row.type },
  { header: 'countries', tag: '#country+code+list', value: (row) => row.countries },
  { header: 'operations', tag: '#operations+code+list', value: (row) => row.operations },
  { header: 'asked', tag: '#value+funding+required+usd', value: (row) => row.asked, as: 'number' },
  { header: 'received', tag: '#value+funding+total+usd', value: (row) => row.received, as: 'number' },
  { header: 'percent', tag: '#value+funding+pct', value: (row) => row.percent, as: 'number' },
  { header: 'source', tag: '#meta+source', value: (row) => row.source },
  { header: 'as of', tag: '#date+reported', value: (row) => row.as_of, as: 'day' },
  { header: 'gone since', tag: '#date+gone', value: (row) => row.gone_since, as: 'day' },
];

export const appealsApi = {
  'GET /appeals': alsoAsFile(
    endpoint(listAppeals, {
      summary:
        'What each appeal asked and received for mine action, year by year, with the totals of the list',
      output: listOutput(AppealYear).extend({
        totals: Totals,
        year: z.int().nullable().describe('The newest year of the list'),
      }),
    }),
    { rows: exportAppeals, name: 'mine-action-appeals', columns: () => columns },
  ),
  'GET /appeals/{id}': endpoint(getAppeal, {
    summary: 'One appeal with its figures and what imports changed of it',
    output: Appeal,
  }),
  'GET /deadlines': endpoint(listDeadlines, {
    summary: 'What falls due: our cut-off and the closing of each appeal’s system, the next first',
    output: Deadlines,
  }),
  'GET /operations/{id}/open-appeals': endpoint(listOpenAppeals, {
    summary: 'Appeals that a proposal of this operation can be put into now',
    output: OpenAppeals,
  }),
  'GET /appeals/{id}/rules': endpoint(getAppealRules, {
    summary: 'How an appeal takes proposals in: deadlines, envelope, steps, criteria',
    output: AppealRules,
  }),
  'PATCH /appeals/{id}/rules': endpoint(setAppealRules, {
    summary: 'Open an appeal for proposals, or change how it takes them in',
    output: AppealRulesState,
  }),
  'POST /appeals/{id}/rules/copies': endpoint(copyAppealRules, {
    summary: 'Take over the rules of another appeal, without its deadlines and envelope',
    output: AppealRulesState,
  }),
};
