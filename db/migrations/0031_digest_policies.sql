-- Digests and what hangs on them come under the uniform policy of 0002.
do $$
declare
  t text;
  reads constant text :=
    'sharing <= (select (app.reach() ->> ''*'')::sharing_level)'
    ' or sharing <= ((select app.reach()) ->> coalesce(operation_id::text, ''^''))::sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? operation_id::text, false)';
begin
  foreach t in array array['digests', 'digest_items', 'digest_editions'] loop
    execute format('create policy scope_read on %I for select using (%s)', t, reads);
    execute format('create policy scope_insert on %I for insert with check (%s)', t, writes);
    execute format('create policy scope_update on %I for update using (%2$s) with check (%2$s)', t, writes);
    execute format('create policy scope_delete on %I for delete using (%s)', t, writes);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- What was published stays as it was: the app has no grant to change it, and whoever had one is refused.
revoke update, delete on digest_editions from ma_app;
--> statement-breakpoint
create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was published is not changed' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger sealed before update or delete on digest_editions for each row execute function app.refuse_change();
--> statement-breakpoint
-- The hash beside it is the hash of it.
alter table digest_editions add constraint digest_editions_sealed
  check (sha256 = encode(sha256(convert_to(sealed, 'UTF8')), 'hex'));
