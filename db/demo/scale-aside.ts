/**
 * Statements that fill large tables, between two that put their references and plain indexes aside and build them anew:
 * a million rows are checked at once and not one by one. All within the transaction of the seed: what does not hold
 * takes everything back.
 */
export const scaleAside = (tables: readonly string[], filling: readonly string[]): string[] => {
  const ours = `in (${tables.map((table) => `'${table}'::regclass`).join(', ')})`;
  return [
    `create temp table scale_aside on commit drop as
     select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back,
       format('alter table %s drop constraint %I', conrelid::regclass, conname) as away
     from pg_constraint where contype = 'f' and conrelid ${ours}
     union all
     select pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
     from pg_index where not indisunique and indrelid ${ours}`,
    `do $$ declare it record; begin for it in select * from scale_aside loop execute it.away; end loop; end $$`,
    ...filling,
    `do $$ declare it record; begin for it in select * from scale_aside loop execute it.back; end loop; end $$`,
  ];
};
