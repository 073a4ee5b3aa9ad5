import { expect, test } from 'vitest';
import { Rejected } from '#lib/exchange/cells.ts';
import { codeOfName } from './cluster-codes.ts';
import type { FtsColumn } from './fts-columns.ts';
import { listOf } from './fts-words.ts';
import { basesOf } from './mine-action-bases.ts';
import { readFtsFlow } from './read-fts-flow.ts';
import { readFtsRow } from './read-fts-row.ts';

const side = (type: string, name: string, more: Record<string, unknown> = {}) => ({
  type,
  id: '0',
  name,
  behavior: 'single',
  ...more,
});

/** A flow as the API tells it; everybody in it is invented. */
const flow = (more: Record<string, unknown> = {}) => ({
  id: '900001',
  amountUSD: 120000.5,
  originalAmount: 100000,
  originalCurrency: 'EUR',
  date: '2031-03-01T00:00:00Z',
  decisionDate: null,
  firstReportedDate: '2031-03-02T00:00:00Z',
  status: 'commitment',
  boundary: 'incoming',
  flowType: 'Standard',
  contributionType: 'financial',
  keywords: ['Multiyear', 'Mine action'],
  description: 'Invented\tclearance\n of  fields',
  refCode: 'X/1',
  sourceObjects: [side('Organization', 'Example, Government of', { id: '77' })],
  destinationObjects: [
    side('Organization', 'Example Relief', { id: '88' }),
    side('Plan', 'Example plan 2031', { id: '4711' }),
    side('Cluster', 'Protection'),
    side('GlobalCluster', 'Mine Action', { id: '15', behavior: 'shared' }),
    side('GlobalCluster', 'Health', { id: '7', behavior: 'shared' }),
    side('Location', 'Sudan', { id: '212' }),
    side('UsageYear', '2031'),
  ],
  ...more,
});

/** The same as a row of the file that HDX publishes. */
const row =
  (more: Partial<Record<FtsColumn, string>> = {}) =>
  (column: FtsColumn) =>
    ({
      id: '900001',
      date: '2031-03-01',
      amountUSD: '120000.50',
      originalAmount: '100000',
      originalCurrency: 'EUR',
      donor: 'Example, Government of',
      recipient: 'Example Relief',
      planId: '4711',
      clusters: 'Health,Protection - Mine Action',
      countries: 'SDN',
      since: '2031',
      until: '2031',
      status: 'commitment',
      boundary: 'incoming',
      onBoundary: 'single',
      flowType: 'Standard',
      contribution: 'financial',
      reported: '2031-03-02',
      keywords: 'Mine action,Multiyear',
      description: 'Invented clearance of fields',
      reference: 'X/1',
      ...more,
    })[column] ?? '';

test('a flow of the API and its row in the file of HDX say the same of it', () => {
  const { data } = readFtsFlow(flow());
  expect(readFtsRow(row()).data).toEqual(data);
  expect(data).toMatchObject({
    amountUsd: '120000.5',
    donors: ['Example, Government of'],
    clusters: ['HEA', 'PRO-MIN'],
    countries: ['SDN'],
    planIds: [4711],
    keywords: ['Mine action', 'Multiyear'],
    description: 'Invented clearance of fields',
    decidedOn: null,
    shared: ['clusters'],
    bases: ['cluster', 'keyword'],
  });
});

test('only the API tells clusters of the plan and numbers of organisations, and they are not compared', () => {
  expect(readFtsFlow(flow()).about).toMatchObject({
    planClusters: ['Protection'],
    donorIds: ['77'],
    recipientIds: ['88'],
  });
});

test('money for several years or places is shared between them, whole', () => {
  const { data } = readFtsRow(
    row({ since: '2030', until: '2032', countries: 'ssd,SDN', onBoundary: 'shared' }),
  );
  expect(data).toMatchObject({
    years: [2030, 2031, 2032],
    countries: ['SDN', 'SSD'],
    shared: ['clusters', 'places', 'years'],
    amountUsd: '120000.5',
  });
  // It crosses a border of which the row does not tell which.
  expect(readFtsRow(row({ clusters: '', onBoundary: 'shared' })).data.shared).toEqual(['places']);
});

test('a cluster may hold a comma in its name', () => {
  const names = listOf(
    'Protection - Housing, Land and Property,Protection - Mine Action, Camp Coordination / Management',
  );
  expect(names).toEqual([
    'Protection - Housing, Land and Property',
    'Protection - Mine Action, Camp Coordination / Management',
  ]);
  expect(listOf('Protection - Housing, Land and Property,Health').map(codeOfName)).toEqual([
    'PRO-HLP',
    'HEA',
  ]);
  expect(codeOfName('Gender Based Violence')).toBe('PRO-GBV');
  expect(codeOfName('Water Sanitation Hygiene')).toBe('WSH');
  expect(codeOfName('Not specified')).toBeUndefined();
});

test('what cannot be read is refused with what it says, not guessed', () => {
  const refused = (read: () => unknown) => {
    try {
      return read();
    } catch (error) {
      return error instanceof Rejected ? [error.reason, error.value] : error;
    }
  };
  expect(refused(() => readFtsFlow(flow({ status: 'promised' })))).toEqual([
    'flow_status_unknown',
    'promised',
  ]);
  expect(refused(() => readFtsFlow(flow({ amountUSD: 1e21 })))).toEqual(['not_a_number', '1e+21']);
  expect(refused(() => readFtsFlow({ ...flow(), id: undefined }))).toEqual(['required', 'id']);
  expect(refused(() => readFtsRow(row({ amountUSD: '' })))).toEqual(['required', 'amountUSD']);
  expect(refused(() => readFtsRow(row({ boundary: 'sideways' })))).toEqual([
    'flow_boundary_unknown',
    'sideways',
  ]);
  expect(refused(() => readFtsRow(row({ since: '2032' })))).toEqual(['not_a_year', '2032–2031']);
});

test('each reason stands by itself, and words of coal mines are none', () => {
  const nothing = {
    clusters: [],
    planClusters: [],
    projects: [],
    keywords: [],
    recipients: [],
    description: null,
  };
  const of = (more: Partial<Parameters<typeof basesOf>[0]>) => basesOf({ ...nothing, ...more });
  expect(of({ clusters: ['PRO-MIN'] })).toEqual(['cluster']);
  expect(of({ keywords: ['Mine action'] })).toEqual(['keyword']);
  expect(of({ projects: ['XSDN31-PRO-MIN-1'] })).toEqual(['project']);
  expect(of({ planClusters: ['Protection: Lutte anti-mines'] })).toEqual(['project']);
  expect(of({ recipients: ['Sample Demining Group'] })).toEqual(['organisation']);
  for (const description of [
    'Clearance of unexploded bombs',
    'mine risk education in schools',
    'Déminage humanitaire',
    'Acción contra minas',
    'Land mines and ERW',
  ])
    expect([description, of({ description })]).toEqual([description, ['words']]);
  expect(of({ description: 'Safety of coal mines and miners', clusters: ['PRO'] })).toEqual([]);
});
