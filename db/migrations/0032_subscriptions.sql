CREATE TYPE "public"."subscription_status" AS ENUM('pending', 'confirmed', 'stopped');--> statement-breakpoint
CREATE TABLE "digest_mailings" (
	"digest_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"mail_id" uuid NOT NULL,
	"promised_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_mailings_digest_id_subscription_id_pk" PRIMARY KEY("digest_id","subscription_id")
);
--> statement-breakpoint
CREATE TABLE "digest_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text,
	"locale" "locale" NOT NULL,
	"status" "subscription_status" DEFAULT 'pending' NOT NULL,
	"token_hash" text,
	"expires_at" timestamp with time zone,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked" integer DEFAULT 1 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "digest_subscriptions_email_unique" UNIQUE("email"),
	CONSTRAINT "digest_subscriptions_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "digest_subscriptions_email" CHECK ("digest_subscriptions"."email" = lower("digest_subscriptions"."email")),
	CONSTRAINT "digest_subscriptions_forgotten" CHECK (("digest_subscriptions"."status" = 'stopped') = ("digest_subscriptions"."email" is null)),
	CONSTRAINT "digest_subscriptions_dates" CHECK (("digest_subscriptions"."status" = 'confirmed') <= ("digest_subscriptions"."confirmed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "digest_mailings" ADD CONSTRAINT "digest_mailings_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_mailings" ADD CONSTRAINT "digest_mailings_subscription_id_digest_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."digest_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_mailings_subscription_id_index" ON "digest_mailings" USING btree ("subscription_id");--> statement-breakpoint
CREATE INDEX "digest_subscriptions_status_id_index" ON "digest_subscriptions" USING btree ("status","id");