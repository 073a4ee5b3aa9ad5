-- Who reads in some operations only sees people through where they serve. Asked for each person by itself, a search
-- walked 20,000 times through the assignments. Now it is asked once, for the actor's own operations, and each person is
-- looked up in the answer (a hashed subplan). A reach that is null compares to nothing: no level, no row.
create function app.places() returns uuid[] language sql stable parallel safe
  as $$ select array(select place::uuid from jsonb_object_keys(app.reach()) place where place not in ('*', '^')) $$;
--> statement-breakpoint
alter policy scope_read on people using (
  sharing <= (select (app.reach() ->> '*')::sharing_level)
  or operation_id = any ((select app.places())::uuid[])
    and sharing <= ((select app.reach()) ->> operation_id::text)::sharing_level
  or id = (select a.person_id from accounts a where a.id = (select app.account_id()))
  or (id, sharing) in (select a.person_id, level from assignments a cross join unnest(enum_range(null::sharing_level)) level
    where (a.operation_id = any ((select app.places())::uuid[]) or a.operation_id is null)
      and level <= ((select app.reach()) ->> coalesce(a.operation_id::text, '^'))::sharing_level));
--> statement-breakpoint
alter policy scope_read on person_contacts using (
  sharing <= (select (app.reach() ->> '*')::sharing_level)
  or operation_id = any ((select app.places())::uuid[])
    and sharing <= ((select app.reach()) ->> operation_id::text)::sharing_level
  or person_id = (select a.person_id from accounts a where a.id = (select app.account_id()))
  or (person_id, sharing) in (select a.person_id, level from assignments a cross join unnest(enum_range(null::sharing_level)) level
    where (a.operation_id = any ((select app.places())::uuid[]) or a.operation_id is null)
      and level <= ((select app.reach()) ->> coalesce(a.operation_id::text, '^'))::sharing_level));
