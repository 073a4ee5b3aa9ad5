import { type SQL, sql } from 'drizzle-orm';

/**
 * Places of a proposal that no list of its countries' places has, as they were typed. Where no list of them was loaded
 * yet nothing is unknown: there is nothing to know it by.
 */
export const unknownPlaces = (proposal: SQL, operation: SQL): SQL => sql`(
  select coalesce(jsonb_agg(distinct r ->> 'pcode'), '[]')
  from proposal_texts pt, jsonb_array_elements(
    case when jsonb_typeof(pt.content -> 'rows') = 'array' then pt.content -> 'rows' else '[]' end) r
  where pt.proposal_id = ${proposal} and pt.section = 'places' and r ->> 'pcode' <> ''
    and exists (select from admin_units u join operation_countries oc using (country_id)
      where oc.operation_id = ${operation})
    and not exists (select from admin_units u join operation_countries oc using (country_id)
      where oc.operation_id = ${operation} and u.pcode = r ->> 'pcode'))`;
