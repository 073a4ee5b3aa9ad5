-- Subscribers have no scope of operations: the lists of them are for account keeping, and one's own is seen by one's account.
create policy identity_scope on digest_subscriptions
  using ((select app.identity()) = 'all') with check ((select app.identity()) = 'all');
--> statement-breakpoint
create policy own_read on digest_subscriptions for select using (
  email = (select lower(a.email) from accounts a where a.id = (select app.account_id())));
--> statement-breakpoint
create policy identity_scope on digest_mailings
  using ((select app.identity()) = 'all') with check ((select app.identity()) = 'all');
--> statement-breakpoint
alter table digest_mailings enable row level security;
--> statement-breakpoint
alter table digest_mailings force row level security;
--> statement-breakpoint
alter table digest_subscriptions enable row level security;
--> statement-breakpoint
alter table digest_subscriptions force row level security;
