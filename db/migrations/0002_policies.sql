-- Scope is enforced here, below every join, count, search and export. The app works as ma_app, which owns nothing.
do $$
declare
  t text;
  -- One uniform policy: visible everywhere up to a level, in an operation up to a level, or as a global record
  -- up to the highest level that the actor has anywhere.
  reads constant text :=
    '%1$s <= (select (app.reach() ->> ''*'')::sharing_level)'
    ' or %1$s <= ((select app.reach()) ->> coalesce(%2$s::text, ''^''))::sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? %1$s::text, false)';
begin
  foreach t in array array[
    'operation_countries', 'organisations', 'organisation_identifiers', 'structures', 'structure_phases',
    'structure_links', 'structure_agencies', 'structure_members', 'posts', 'post_covers', 'assignments',
    'appeals', 'appeal_countries', 'appeal_figures', 'imports', 'import_rows'
  ] loop
    execute format('create policy scope_read on %I for select using (%s)', t, format(reads, 'sharing', 'operation_id'));
  end loop;

  execute format('create policy scope_read on operations for select using (%s)', format(reads, 'sharing', 'id'));

  -- People and their contacts are personal data: reached through the operations where they serve.
  execute $p$
    create policy scope_read on people for select using (
      sharing <= (select (app.reach() ->> '*')::sharing_level)
      or sharing <= ((select app.reach()) ->> operation_id::text)::sharing_level
      or id = (select a.person_id from accounts a where a.id = (select app.account_id()))
      or exists (select 1 from assignments a where a.person_id = people.id
        and people.sharing <= ((select app.reach()) ->> coalesce(a.operation_id::text, '^'))::sharing_level))
  $p$;
  execute $p$
    create policy scope_read on person_contacts for select using (
      sharing <= (select (app.reach() ->> '*')::sharing_level)
      or sharing <= ((select app.reach()) ->> operation_id::text)::sharing_level
      or person_id = (select a.person_id from accounts a where a.id = (select app.account_id()))
      or exists (select 1 from assignments a where a.person_id = person_contacts.person_id
        and person_contacts.sharing <= ((select app.reach()) ->> coalesce(a.operation_id::text, '^'))::sharing_level))
  $p$;

  foreach t in array array[
    'operation_countries', 'organisations', 'organisation_identifiers', 'structures', 'structure_phases',
    'structure_links', 'structure_agencies', 'structure_members', 'posts', 'post_covers', 'assignments',
    'appeals', 'appeal_countries', 'appeal_figures', 'imports', 'import_rows', 'people', 'person_contacts'
  ] loop
    execute format('create policy scope_insert on %I for insert with check (%s)', t, format(writes, 'operation_id'));
    execute format('create policy scope_update on %I for update using (%2$s) with check (%2$s)', t, format(writes, 'operation_id'));
    execute format('create policy scope_delete on %I for delete using (%s)', t, format(writes, 'operation_id'));
  end loop;
  execute format('create policy scope_insert on operations for insert with check (%s)', format(writes, 'id'));
  execute format('create policy scope_update on operations for update using (%1$s) with check (%1$s)', format(writes, 'id'));

  -- Accounts and what belongs to them: one's own, or everybody's for account keeping.
  foreach t in array array['identities', 'sessions', 'grants', 'api_tokens'] loop
    execute format(
      'create policy identity_scope on %I using ((select app.identity()) = ''all'' or account_id = (select app.account_id()))'
      ' with check ((select app.identity()) = ''all'' or account_id = (select app.account_id()))', t);
  end loop;
  create policy identity_scope on accounts
    using ((select app.identity()) = 'all' or id = (select app.account_id()))
    with check ((select app.identity()) = 'all' or id = (select app.account_id()));
  create policy identity_scope on grant_operations
    using ((select app.identity()) = 'all'
      or grant_id in (select g.id from grants g where g.account_id = (select app.account_id())))
    with check ((select app.identity()) = 'all');
  foreach t in array array['invitations', 'verification_tokens', 'mails', 'settings'] loop
    execute format(
      'create policy identity_scope on %I using ((select app.identity()) = ''all'') with check ((select app.identity()) = ''all'')', t);
  end loop;
  create policy own_keys on idempotency_keys
    using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
  create policy own_returns on form_returns
    using (account_id is not distinct from (select app.account_id()))
    with check (account_id is not distinct from (select app.account_id()));

  -- The audit trail: one's own acts, or what the reach of audit.read covers. Anybody's act is recorded.
  execute format(
    'create policy scope_read on audit_events for select using (account_id = (select app.account_id()) or %s)',
    format(reads, 'sharing', 'operation_id'));
  create policy scope_insert on audit_events for insert with check (
    account_id is not distinct from (select app.account_id()) or (select app.identity()) = 'all');

  for t in select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
    where c.relnamespace = 'public'::regnamespace group by 1
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- Each event carries the hash of itself and of the one before. The head is out of the app role's reach.
create table audit_head (only_row boolean primary key default true check (only_row), hash text not null);
--> statement-breakpoint
insert into audit_head (hash) values ('');
--> statement-breakpoint
create function app.audit_hash(previous text, event audit_events) returns text language sql stable
  as $$ select encode(sha256(convert_to(previous || ((to_jsonb(event) - 'hash') || jsonb_build_object(
    'at', extract(epoch from (event).at)))::text, 'UTF8')), 'hex') $$;
--> statement-breakpoint
create function app.chain_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
begin
  -- The lock on the head orders the events as they will be committed; the id follows that order.
  perform 1 from audit_head for update;
  new.id := nextval('audit_events_id_seq');
  new.hash := app.audit_hash((select hash from audit_head), new);
  update audit_head set hash = new.hash;
  return new;
end $$;
--> statement-breakpoint
create trigger chain before insert on audit_events for each row execute function app.chain_audit();
--> statement-breakpoint
grant usage on schema public, app to ma_app;
--> statement-breakpoint
grant execute on all functions in schema app to ma_app;
--> statement-breakpoint
revoke execute on function app.chain_audit() from public, ma_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to ma_app;
--> statement-breakpoint
grant usage, select on all sequences in schema public to ma_app;
--> statement-breakpoint
alter default privileges in schema public grant select, insert, update, delete on tables to ma_app;
--> statement-breakpoint
revoke all on audit_head from ma_app;
--> statement-breakpoint
revoke update, delete on audit_events from ma_app;
--> statement-breakpoint
revoke insert, update, delete on countries, clusters, organisation_types, staffing_codes from ma_app;
