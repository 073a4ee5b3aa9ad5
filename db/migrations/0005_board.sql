CREATE TYPE "public"."ccpm_status" AS ENUM('not_planned', 'planned', 'ongoing', 'completed');--> statement-breakpoint
CREATE TYPE "public"."change_origin" AS ENUM('link', 'inside');--> statement-breakpoint
CREATE TYPE "public"."change_status" AS ENUM('open', 'accepted', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."change_subject" AS ENUM('person', 'contact', 'assignment', 'post', 'structure');--> statement-breakpoint
CREATE TYPE "public"."confirmation_answer" AS ENUM('correct', 'left', 'change');--> statement-breakpoint
CREATE TYPE "public"."integration_answer" AS ENUM('yes', 'partly', 'no', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."integration_item" AS ENUM('cluster_member', 'in_response_plan', 'in_inter_cluster_group', 'shared_assessments', 'co_located');--> statement-breakpoint
CREATE TYPE "public"."roster_warning_kind" AS ENUM('ends_in_90', 'ends_in_30', 'ends_in_7', 'vacant');--> statement-breakpoint
CREATE TYPE "public"."succession_kind" AS ENUM('merged_into', 'split_into');--> statement-breakpoint
CREATE TABLE "bulk_acts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"action" text NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared_with" "role"[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"delivered_at" timestamp with time zone,
	"answer" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"events" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"account_id" uuid NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "column_mappings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "import_kind" NOT NULL,
	"signature" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "column_mappings_kind_signature_unique" UNIQUE("kind","signature")
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"origin" "change_origin" NOT NULL,
	"subject_type" "change_subject" NOT NULL,
	"subject_id" uuid NOT NULL,
	"person_id" uuid,
	"subject_version" integer NOT NULL,
	"proposed" jsonb NOT NULL,
	"note" text,
	"status" "change_status" DEFAULT 'open' NOT NULL,
	"proposed_by" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confirmation_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"locale" "locale" NOT NULL,
	"token_hash" text,
	"asked_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" "confirmation_answer",
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "confirmation_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "person_distinctions" (
	"a_id" uuid NOT NULL,
	"b_id" uuid NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "person_distinctions_a_id_b_id_pk" PRIMARY KEY("a_id","b_id")
);
--> statement-breakpoint
CREATE TABLE "person_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "person_merges_two" CHECK ("person_merges"."kept_id" <> "person_merges"."merged_id")
);
--> statement-breakpoint
CREATE TABLE "admin_units" (
	"pcode" text PRIMARY KEY NOT NULL,
	"country_id" text NOT NULL,
	"level" integer NOT NULL,
	"name" text NOT NULL,
	"parent_pcode" text,
	"search" text GENERATED ALWAYS AS (app.fold("admin_units"."name" || ' ' || "admin_units"."pcode")) STORED
);
--> statement-breakpoint
CREATE TABLE "roster_warnings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"kind" "roster_warning_kind" NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "roster_warnings_postId_kind_day_unique" UNIQUE("post_id","kind","day")
);
--> statement-breakpoint
CREATE TABLE "integration_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item" "integration_item" NOT NULL,
	"answer" "integration_answer" NOT NULL,
	"since" date NOT NULL,
	"evidence" text,
	"source" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "structure_coverage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid NOT NULL,
	"pcode" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_coverage_dates" CHECK ("structure_coverage"."until" is null or "structure_coverage"."until" >= "structure_coverage"."since")
);
--> statement-breakpoint
CREATE TABLE "structure_successions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "succession_kind" NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"since" date NOT NULL,
	"note" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_successions_two_ends" CHECK ("structure_successions"."from_id" <> "structure_successions"."to_id")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "sheet" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "mapping" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "handover_note" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "asking_stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "post_covers" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "post_covers" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "post_covers" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "structure_phases" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "structure_phases" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "structure_phases" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "next_meeting_on" date;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "tor_document" text;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "strategy_document" text;--> statement-breakpoint
ALTER TABLE "structures" ADD COLUMN "ccpm_status" "ccpm_status";--> statement-breakpoint
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_acts" ADD CONSTRAINT "bulk_acts_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mappings" ADD CONSTRAINT "column_mappings_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD CONSTRAINT "confirmation_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD CONSTRAINT "confirmation_requests_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD CONSTRAINT "confirmation_requests_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_a_id_people_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_b_id_people_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_distinctions" ADD CONSTRAINT "person_distinctions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_kept_id_people_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_merged_id_people_id_fk" FOREIGN KEY ("merged_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_merges" ADD CONSTRAINT "person_merges_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_units" ADD CONSTRAINT "admin_units_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_warnings" ADD CONSTRAINT "roster_warnings_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_warnings" ADD CONSTRAINT "roster_warnings_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration_checks" ADD CONSTRAINT "integration_checks_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_coverage" ADD CONSTRAINT "structure_coverage_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_coverage" ADD CONSTRAINT "structure_coverage_pcode_admin_units_pcode_fk" FOREIGN KEY ("pcode") REFERENCES "public"."admin_units"("pcode") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_coverage" ADD CONSTRAINT "structure_coverage_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_successions" ADD CONSTRAINT "structure_successions_from_id_structures_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_successions" ADD CONSTRAINT "structure_successions_to_id_structures_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_successions" ADD CONSTRAINT "structure_successions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_acts_account_id_created_at_index" ON "bulk_acts" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "bulk_acts_operation_id_index" ON "bulk_acts" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "saved_views_account_id_list_index" ON "saved_views" USING btree ("account_id","list");--> statement-breakpoint
CREATE INDEX "saved_views_list_index" ON "saved_views" USING btree ("list");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_webhook_id_created_at_index" ON "webhook_deliveries" USING btree ("webhook_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_operation_id_index" ON "webhook_deliveries" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "webhooks_operation_id_index" ON "webhooks" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "column_mappings_operation_id_index" ON "column_mappings" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "import_files_operation_id_index" ON "import_files" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "change_requests_operation_id_status_index" ON "change_requests" USING btree ("operation_id","status");--> statement-breakpoint
CREATE INDEX "change_requests_subject_id_index" ON "change_requests" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "change_requests_person_id_index" ON "change_requests" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "change_requests_status_created_at_index" ON "change_requests" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "confirmation_requests_person_id_created_at_index" ON "confirmation_requests" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "confirmation_requests_operation_id_index" ON "confirmation_requests" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "person_distinctions_b_id_index" ON "person_distinctions" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "person_distinctions_operation_id_index" ON "person_distinctions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "person_merges_kept_id_index" ON "person_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "person_merges_merged_id_index" ON "person_merges" USING btree ("merged_id");--> statement-breakpoint
CREATE INDEX "person_merges_operation_id_index" ON "person_merges" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "admin_units_country_id_level_name_index" ON "admin_units" USING btree ("country_id","level","name");--> statement-breakpoint
CREATE INDEX "admin_units_parent_pcode_index" ON "admin_units" USING btree ("parent_pcode");--> statement-breakpoint
CREATE INDEX "roster_warnings_operation_id_index" ON "roster_warnings" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "integration_checks_operation_id_item_since_index" ON "integration_checks" USING btree ("operation_id","item","since");--> statement-breakpoint
CREATE INDEX "structure_coverage_structure_id_index" ON "structure_coverage" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "structure_coverage_pcode_index" ON "structure_coverage" USING btree ("pcode");--> statement-breakpoint
CREATE INDEX "structure_coverage_operation_id_index" ON "structure_coverage" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structure_successions_from_id_index" ON "structure_successions" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "structure_successions_to_id_index" ON "structure_successions" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "structure_successions_operation_id_index" ON "structure_successions" USING btree ("operation_id");