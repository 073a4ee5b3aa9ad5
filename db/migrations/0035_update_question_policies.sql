-- The uniform policy of 0002, from here on in one place: the migration that makes a scoped table calls this.
create function app.scope_table(t regclass) returns void language plpgsql set search_path = '' as $$
declare
  reads constant text :=
    'sharing <= (select (app.reach() ->> ''*'')::public.sharing_level)'
    ' or sharing <= ((select app.reach()) ->> coalesce(operation_id::text, ''^''))::public.sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? operation_id::text, false)';
begin
  execute format('create policy scope_read on %s for select using (%s)', t, reads);
  execute format('create policy scope_insert on %s for insert with check (%s)', t, writes);
  execute format('create policy scope_update on %1$s for update using (%2$s) with check (%2$s)', t, writes);
  execute format('create policy scope_delete on %s for delete using (%s)', t, writes);
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
end $$;
--> statement-breakpoint
-- For migrations only: functions of this schema may be called by the app unless that is taken away.
revoke execute on function app.scope_table(regclass) from public;
--> statement-breakpoint
select app.scope_table('update_questions');
--> statement-breakpoint
-- A question stays on record, whatever became of it; what was asked, of what and by whom, is never written again.
revoke update, delete on update_questions from ma_app;
--> statement-breakpoint
grant update (state, reply, ended_by_id, ended_at, sharing) on update_questions to ma_app;
