-- What is kept for a while only is cleared away for everybody at once: whoever keeps accounts may do that.
alter policy own_keys on idempotency_keys
  using ((select app.identity()) = 'all' or account_id = (select app.account_id()));
--> statement-breakpoint
alter policy own_returns on form_returns
  using ((select app.identity()) = 'all' or account_id is not distinct from (select app.account_id()));
