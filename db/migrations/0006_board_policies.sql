-- The tables of the living post board come under the uniform policy of 0002.
do $$
declare
  t text;
  reads constant text :=
    'sharing <= (select (app.reach() ->> ''*'')::sharing_level)'
    ' or sharing <= ((select app.reach()) ->> coalesce(operation_id::text, ''^''))::sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? operation_id::text, false)';
begin
  foreach t in array array[
    'structure_coverage', 'structure_successions', 'integration_checks', 'roster_warnings', 'person_merges',
    'person_distinctions', 'confirmation_requests', 'change_requests', 'bulk_acts', 'webhooks',
    'webhook_deliveries', 'import_files', 'column_mappings'
  ] loop
    execute format('create policy scope_read on %I for select using (%s)', t, reads);
    execute format('create policy scope_insert on %I for insert with check (%s)', t, writes);
    execute format('create policy scope_update on %I for update using (%2$s) with check (%2$s)', t, writes);
    execute format('create policy scope_delete on %I for delete using (%s)', t, writes);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- Places are the same for everybody; whoever writes everywhere may bring in a newer list of them.
create policy place_read on admin_units for select using (true);
--> statement-breakpoint
create policy place_insert on admin_units for insert with check (coalesce((select app.writes() ? '*'), false));
--> statement-breakpoint
create policy place_update on admin_units for update
  using (coalesce((select app.writes() ? '*'), false)) with check (coalesce((select app.writes() ? '*'), false));
--> statement-breakpoint
alter table admin_units enable row level security;
--> statement-breakpoint
alter table admin_units force row level security;
--> statement-breakpoint
revoke delete on admin_units from ma_app;
--> statement-breakpoint
-- A saved view is its owner's; whoever holds a role that it is shared with reads it too.
create policy own_views on saved_views
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
--> statement-breakpoint
create policy shared_views on saved_views for select using (
  shared_with && (select array_agg(g.role) from grants g where g.account_id = (select app.account_id())
    and g.since <= current_date and (g.until is null or g.until >= current_date)));
--> statement-breakpoint
alter table saved_views enable row level security;
--> statement-breakpoint
alter table saved_views force row level security;
