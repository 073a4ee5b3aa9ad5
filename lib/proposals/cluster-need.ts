import { type SQL, sql } from 'drizzle-orm';
import { mineAction } from '#lib/appeals/mine-action.ts';

/**
 * How many people the plans of an operation's countries count in need of mine action in a year; null where one of
 * them does not say. Where two plans of a country count, the larger count holds: nobody is counted twice.
 */
export const clusterNeed = (operation: SQL, year: SQL): SQL => sql`(
  select case when count(*) = (select count(*) from operation_countries oc where oc.operation_id = ${operation})
    then sum(n.in_need)::float8 end
  from (select distinct on (c.country_id) c.in_need from caseloads c
    join operation_countries oc on oc.country_id = c.country_id and oc.operation_id = ${operation}
    where c.cluster_code = ${mineAction.code} and c.pcode = '' and c.category = '' and c.year = ${year}
      and c.in_need is not null and c.gone_since is null
    order by c.country_id, c.in_need desc) n)`;
