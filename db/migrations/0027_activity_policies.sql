-- Activities of a 5W, and the labels that tell which are mine action's, come under the uniform policy of 0002.
do $$
declare
  t text;
  reads constant text :=
    'sharing <= (select (app.reach() ->> ''*'')::sharing_level)'
    ' or sharing <= ((select app.reach()) ->> coalesce(operation_id::text, ''^''))::sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? operation_id::text, false)';
begin
  foreach t in array array['activities', 'mine_action_labels'] loop
    execute format('create policy scope_read on %I for select using (%s)', t, reads);
    execute format('create policy scope_insert on %I for insert with check (%s)', t, writes);
    execute format('create policy scope_update on %I for update using (%2$s) with check (%2$s)', t, writes);
    execute format('create policy scope_delete on %I for delete using (%s)', t, writes);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- What was imported under a name is found by it, once somebody has said which organisation it is.
create index activities_organisation_name on activities (app.fold(organisation_name));
