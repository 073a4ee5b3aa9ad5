CREATE TYPE "public"."digest_status" AS ENUM('draft', 'published');--> statement-breakpoint
CREATE TABLE "digest_editions" (
	"digest_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"sha256" text NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"digest_id" uuid NOT NULL,
	"update_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"step" "update_step" NOT NULL,
	"position" integer NOT NULL,
	"title_en" text,
	"title_fr" text,
	"text_en" text,
	"text_fr" text,
	"behind" "locale",
	"followed" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_items_digestId_updateId_step_unique" UNIQUE("digest_id","update_id","step")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL,
	"status" "digest_status" DEFAULT 'draft' NOT NULL,
	"title_en" text,
	"title_fr" text,
	"text_en" text,
	"text_fr" text,
	"behind" "locale",
	"followed" text,
	"without_figures" text[] DEFAULT '{}' NOT NULL,
	"edits" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp with time zone,
	"published_by_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digests_code_unique" UNIQUE("code")
);
--> statement-breakpoint
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_published_by_id_accounts_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_digest_id_digests_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."digests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_published_by_id_accounts_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_editions_operation_id_index" ON "digest_editions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "digest_editions_published_by_id_index" ON "digest_editions" USING btree ("published_by_id");--> statement-breakpoint
CREATE INDEX "digest_items_operation_id_index" ON "digest_items" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "digest_items_update_id_index" ON "digest_items" USING btree ("update_id");--> statement-breakpoint
CREATE INDEX "digests_operation_id_index" ON "digests" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "digests_until_id_index" ON "digests" USING btree ("until","id");--> statement-breakpoint
CREATE INDEX "digests_published_by_id_index" ON "digests" USING btree ("published_by_id");