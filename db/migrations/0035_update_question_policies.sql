-- Questions about updates come under the uniform policy of 0002.
do $$
declare
  t text;
  reads constant text :=
    'sharing <= (select (app.reach() ->> ''*'')::sharing_level)'
    ' or sharing <= ((select app.reach()) ->> coalesce(operation_id::text, ''^''))::sharing_level';
  writes constant text :=
    'coalesce((select app.writes() ? ''*''), false) or coalesce((select app.writes()) ? operation_id::text, false)';
begin
  foreach t in array array['update_questions'] loop
    execute format('create policy scope_read on %I for select using (%s)', t, reads);
    execute format('create policy scope_insert on %I for insert with check (%s)', t, writes);
    execute format('create policy scope_update on %I for update using (%2$s) with check (%2$s)', t, writes);
    execute format('create policy scope_delete on %I for delete using (%s)', t, writes);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
--> statement-breakpoint
-- A question stays on record, whatever became of it; what was asked, of what and by whom, is never written again.
revoke update, delete on update_questions from ma_app;
--> statement-breakpoint
grant update (state, reply, ended_by_id, ended_at, sharing) on update_questions to ma_app;
