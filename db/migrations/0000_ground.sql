-- What the tables stand on: extensions, and the functions that read who is asking.
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
create schema app;
--> statement-breakpoint
-- Folded for search: lower case without accents. Immutable by promise: the dictionary is named, not looked up.
create function app.fold(words text) returns text language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
--> statement-breakpoint
-- How far the actor of this transaction reads: {"*": level} everywhere, {"<operation id>": level} in an operation,
-- "^" the highest of them, which holds for global records. Unset after a rollback means an empty string: no reach.
create function app.reach() returns jsonb language sql stable parallel safe
  as $$ select nullif(current_setting('app.reach', true), '')::jsonb $$;
--> statement-breakpoint
-- Where the actor may write in this transaction: {"*": true} or {"<operation id>": true}.
create function app.writes() returns jsonb language sql stable parallel safe
  as $$ select nullif(current_setting('app.writes', true), '')::jsonb $$;
--> statement-breakpoint
create function app.account_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
--> statement-breakpoint
-- Account keeping and sign-in: 'all' for whoever administers accounts and for lib/auth itself.
create function app.identity() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.identity', true), '') $$;
