-- Reminders, minutes and attachments come under the uniform policy of 0002.
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
    'review_reminders', 'review_minutes', 'review_minute_versions', 'review_minute_items', 'proposal_attachments',
    'attachment_files'
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
-- Minutes are added to and never rewritten; the bytes of a file are what was sent.
revoke update, delete on review_minute_versions, review_minute_items from ma_app;
--> statement-breakpoint
revoke update on attachment_files from ma_app;
--> statement-breakpoint
-- Who stands in for whom is said by oneself or by whoever writes everywhere; both, and the desk, read it.
create policy own_delegations on review_delegations
  using (reviewer_id = (select app.account_id())) with check (reviewer_id = (select app.account_id()));
--> statement-breakpoint
create policy delegated on review_delegations for select using (delegate_id = (select app.account_id()));
--> statement-breakpoint
create policy desk_delegations on review_delegations for select
  using ('network' <= (select (app.reach() ->> '^')::sharing_level));
--> statement-breakpoint
create policy written_delegations on review_delegations
  using (coalesce((select app.writes() ? '*'), false)) with check (coalesce((select app.writes() ? '*'), false));
--> statement-breakpoint
alter table review_delegations enable row level security;
--> statement-breakpoint
alter table review_delegations force row level security;
