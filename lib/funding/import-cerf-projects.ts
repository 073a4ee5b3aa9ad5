import { required, words, year } from '#lib/exchange/cells.ts';
import type { Importer } from '#lib/exchange/importer.ts';
import { type FundProject, fundImporter } from './donor-fund-projects.ts';
import { fundAmount, fundDay, genderMarker, mineActionIn, unescaped } from './pooled-fund-cells.ts';

const columns = {
  code: { tag: '#activity+code', headers: ['ChfProjectCode'] },
  title: { tag: '#activity+name', headers: ['ProjectTitle'] },
  year: { tag: '#date+year', headers: ['AllocationYear'] },
  status: { tag: '#status', headers: ['ProjectStatus'] },
  allocation: { tag: '#allocation+name', headers: ['AllocationSourceName'] },
  place: { tag: '#country+name', headers: ['PooledFundName'] },
  country: { tag: '#country+code', headers: ['CountryCode'] },
  organisation: { tag: '#org+name', headers: ['OrganizationName'] },
  acronym: { tag: '#org+acronym', headers: ['AgencyShortName'] },
  budget: { tag: '#value+usd', headers: ['Budget'] },
  sector: { tag: '#sector+name', headers: ['ProjectSectorName'] },
  start: { tag: '#date+start', headers: ['ProjectStartDate'] },
  end: { tag: '#date+end', headers: ['ProjectEndDate'] },
  approved: { tag: '#date+approved', headers: ['ApprovedDate'] },
  marker: { tag: '#marker+gender', headers: ['GenderMarker'] },
  markerKind: { tag: '#marker+gender+type', headers: ['GenderMarkerType'] },
} as const;

/** CERF's own codes for regions, which are no countries. */
const regions = new Set(['EAF', 'WAF', 'SOA', 'GLB', 'VZR']);

/** CERF's list of projects (`cerf_project_summary`), plain or packed. */
export const cerfProjects: Importer<keyof typeof columns> = {
  ...fundImporter('CERF', 'cerf-projects', 'OCHA CERF'),
  columns,

  reach: (cell) => ({ years: yearsIn(cell('year')), country: words(cell('country')) ?? undefined }),

  identify(cell) {
    const code = required(words(cell('code')), 'ChfProjectCode');
    const label = [code, words(unescaped(cell('title')))].filter(Boolean).join(' · ');
    return { key: code, label, about: { code } };
  },

  read(cell) {
    // Some projects that are still under review have no title yet.
    const title = words(unescaped(cell('title'))) ?? cell('code').trim();
    const { usd, rounded } = fundAmount(cell('budget'));
    const sector = words(cell('sector'));
    const { marker, kind } = genderMarker(cell('marker'), cell('markerKind').trim());
    const country = words(cell('country'))?.toUpperCase() ?? null;
    const data: FundProject = {
      title,
      organisationName: words(unescaped(cell('organisation'))),
      organisationAcronym: words(cell('acronym')),
      countryId: country && regions.has(country) ? null : country,
      place: words(cell('place')),
      year: year(cell('year')),
      amountUsd: usd,
      startsOn: fundDay(cell('start')),
      endsOn: fundDay(cell('end')),
      approvedOn: fundDay(cell('approved')),
      status: words(cell('status')),
      allocation: words(cell('allocation')),
      sector,
      genderMarker: marker,
      genderMarkerKind: kind,
      men: null,
      women: null,
      boys: null,
      girls: null,
      mineActionBasis: mineActionIn(sector, title),
    };
    return { data, about: { rounded } };
  },
};

const yearsIn = (cell: string) => (/^\s*(19|20)\d\d\s*$/.test(cell) ? [Number(cell)] : []);
