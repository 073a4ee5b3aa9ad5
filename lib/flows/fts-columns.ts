import type { Columns } from '#lib/exchange/columns.ts';

/** The columns of FTS's flows as HDX publishes them (`fts-requirements-and-funding-data`, incoming funding). */
export const ftsColumns = {
  id: { tag: '#activity+id+fts_internal', headers: ['id'] },
  date: { tag: '#date', headers: ['date'] },
  amountUSD: { tag: '#value+funding+total+usd', headers: ['amountUSD'] },
  donor: { tag: '#org+name+funder', headers: ['srcOrganization'] },
  recipient: { tag: '#org+name+impl', headers: ['destOrganization'] },
  plan: { tag: '#activity+appeal+name', headers: ['destPlan'], optional: true },
  planCode: { tag: '#activity+appeal+id+external', headers: ['destPlanCode'], optional: true },
  planId: { tag: '#activity+appeal+id+fts_internal', headers: ['destPlanId'], optional: true },
  clusters: { tag: '#sector+cluster+name+list', headers: ['destGlobalClusters'] },
  countries: { tag: '#country+iso3+impl+list', headers: ['destLocations'] },
  project: { tag: '#activity+project+name', headers: ['destProject'], optional: true },
  projectCode: { tag: '#activity+project+code', headers: ['destProjectCode'], optional: true },
  since: { tag: '#date+year+start+impl', headers: ['destUsageYearStart'] },
  until: { tag: '#date+year+end+impl', headers: ['destUsageYearEnd'] },
  status: { tag: '#status+text', headers: ['status'] },
  boundary: { tag: '#financial+direction', headers: ['boundary'] },
  onBoundary: { tag: '#financial+direction+type', headers: ['onBoundary'] },
  flowType: { tag: '#financial+flow+type', headers: ['flowType'], optional: true },
  contribution: { tag: '#financial+contribution', headers: ['contributionType'], optional: true },
  reported: { tag: '#date+reported', headers: ['firstReportedDate'], optional: true },
  decided: { tag: '#date+decision', headers: ['decisionDate'], optional: true },
  keywords: { tag: '#description+keywords', headers: ['keywords'] },
  description: { tag: '#description+notes', headers: ['description'] },
  originalAmount: { tag: '#value+funding+total', headers: ['originalAmount'], optional: true },
  originalCurrency: { tag: '#value+funding+total+currency', headers: ['originalCurrency'], optional: true },
  reference: { tag: '#activity+code', headers: ['refCode'], optional: true },
} as const satisfies Columns;

export type FtsColumn = keyof typeof ftsColumns;
