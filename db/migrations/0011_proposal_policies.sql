-- Proposals, submissions, reviews and money come under the uniform policy of 0002.
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
    'proposals', 'proposal_texts', 'submissions', 'submission_versions', 'submission_moves', 'appeal_rules',
    'appeal_criteria', 'appeal_checks', 'reviews', 'review_scores', 'review_points', 'review_comments',
    'funding_records'
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
-- What was submitted stays as it was; only who may read it changes, when it is published or taken back.
revoke update, delete on submission_versions from ma_app;
--> statement-breakpoint
grant update (sharing) on submission_versions to ma_app;
--> statement-breakpoint
revoke update, delete on submission_moves from ma_app;
--> statement-breakpoint
-- A reviewer's note is nobody else's.
create policy own_notes on review_notes
  using (account_id = (select app.account_id())) with check (account_id = (select app.account_id()));
--> statement-breakpoint
alter table review_notes enable row level security;
--> statement-breakpoint
alter table review_notes force row level security;
--> statement-breakpoint
create index submissions_title_search on submissions using gin (app.fold(title) gin_trgm_ops);
