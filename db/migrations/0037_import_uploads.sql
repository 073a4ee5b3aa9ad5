-- A 5W file is for headquarters, as all that people send, and for whoever sent it, while they reach its operation.
create policy own_upload on imports for select using (
  kind = '5w' and account_id = (select app.account_id())
  and coalesce((select app.reach()) ?| array['*', operation_id::text], false));
--> statement-breakpoint
create policy own_upload on import_rows for select using (import_id in (
  select i.id from imports i where i.kind = '5w' and i.account_id = (select app.account_id())));
--> statement-breakpoint
create policy own_upload on import_files for select using (import_id in (
  select i.id from imports i where i.kind = '5w' and i.account_id = (select app.account_id())));
