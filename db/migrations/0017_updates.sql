CREATE TYPE "public"."reporting_rhythm" AS ENUM('weekly', 'monthly', 'quarterly', 'custom', 'one_off');--> statement-breakpoint
CREATE TYPE "public"."update_reminder_kind" AS ENUM('due_soon', 'overdue', 'co_coordinator', 'geneva');--> statement-breakpoint
CREATE TYPE "public"."update_status" AS ENUM('not_due', 'due', 'overdue', 'submitted', 'sent_back', 'acknowledged', 'skipped');--> statement-breakpoint
CREATE TYPE "public"."update_step" AS ENUM('coordination', 'figures', 'access', 'story');--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"section" text NOT NULL,
	"position" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_ar" text NOT NULL,
	"hint_en" text,
	"hint_fr" text,
	"hint_ar" text,
	"unit" text NOT NULL,
	"decimals" integer NOT NULL,
	"groups" text[] NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reporting_schedules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid,
	"rhythm" "reporting_rhythm" NOT NULL,
	"every_days" smallint,
	"since" date NOT NULL,
	"until" date,
	"due_after_days" smallint DEFAULT 7 NOT NULL,
	"remind_days_before" smallint DEFAULT 3 NOT NULL,
	"note" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "update_figures" (
	"update_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"indicator_code" text NOT NULL,
	"group" text DEFAULT '' NOT NULL,
	"value" numeric NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "update_figures_update_id_number_indicator_code_group_pk" PRIMARY KEY("update_id","number","indicator_code","group")
);
--> statement-breakpoint
CREATE TABLE "update_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"update_id" uuid NOT NULL,
	"move" text NOT NULL,
	"from" "update_status" NOT NULL,
	"to" "update_status" NOT NULL,
	"version" integer NOT NULL,
	"reason" text,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "update_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"update_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"step" "update_step" NOT NULL,
	"body" text NOT NULL,
	"version" integer NOT NULL,
	"raised_by_id" uuid,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done" boolean,
	"reply" text,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "update_points_updateId_number_unique" UNIQUE("update_id","number")
);
--> statement-breakpoint
CREATE TABLE "update_reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"update_id" uuid NOT NULL,
	"kind" "update_reminder_kind" NOT NULL,
	"account_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "update_reminders_updateId_kind_accountId_unique" UNIQUE("update_id","kind","account_id")
);
--> statement-breakpoint
CREATE TABLE "update_sections" (
	"update_id" uuid NOT NULL,
	"step" "update_step" NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by_id" uuid,
	"written_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "update_sections_update_id_step_pk" PRIMARY KEY("update_id","step")
);
--> statement-breakpoint
CREATE TABLE "update_versions" (
	"update_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"submitted_by_id" uuid,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "update_versions_update_id_number_pk" PRIMARY KEY("update_id","number")
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schedule_id" uuid NOT NULL,
	"structure_id" uuid,
	"rhythm" "reporting_rhythm" NOT NULL,
	"code" text NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL,
	"due_on" date NOT NULL,
	"status" "update_status" DEFAULT 'not_due' NOT NULL,
	"status_since" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_version" integer DEFAULT 0 NOT NULL,
	"submitted_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "updates_code_unique" UNIQUE("code"),
	CONSTRAINT "updates_scheduleId_since_unique" UNIQUE("schedule_id","since")
);
--> statement-breakpoint
ALTER TABLE "reporting_schedules" ADD CONSTRAINT "reporting_schedules_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_schedules" ADD CONSTRAINT "reporting_schedules_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_figures" ADD CONSTRAINT "update_figures_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_figures" ADD CONSTRAINT "update_figures_indicator_code_indicators_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_figures" ADD CONSTRAINT "update_figures_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_moves" ADD CONSTRAINT "update_moves_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_moves" ADD CONSTRAINT "update_moves_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_moves" ADD CONSTRAINT "update_moves_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_points" ADD CONSTRAINT "update_points_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_points" ADD CONSTRAINT "update_points_raised_by_id_accounts_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_points" ADD CONSTRAINT "update_points_answered_by_id_accounts_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_points" ADD CONSTRAINT "update_points_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_reminders" ADD CONSTRAINT "update_reminders_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_reminders" ADD CONSTRAINT "update_reminders_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_reminders" ADD CONSTRAINT "update_reminders_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_sections" ADD CONSTRAINT "update_sections_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_sections" ADD CONSTRAINT "update_sections_written_by_id_accounts_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_sections" ADD CONSTRAINT "update_sections_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_versions" ADD CONSTRAINT "update_versions_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_versions" ADD CONSTRAINT "update_versions_submitted_by_id_accounts_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_versions" ADD CONSTRAINT "update_versions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_schedule_id_reporting_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."reporting_schedules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reporting_schedules_operation_id_index" ON "reporting_schedules" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "reporting_schedules_structure_id_index" ON "reporting_schedules" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "update_figures_indicator_code_update_id_index" ON "update_figures" USING btree ("indicator_code","update_id");--> statement-breakpoint
CREATE INDEX "update_figures_operation_id_index" ON "update_figures" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_moves_update_id_at_index" ON "update_moves" USING btree ("update_id","at");--> statement-breakpoint
CREATE INDEX "update_moves_operation_id_index" ON "update_moves" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_moves_by_id_index" ON "update_moves" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "update_points_operation_id_index" ON "update_points" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_points_raised_by_id_index" ON "update_points" USING btree ("raised_by_id");--> statement-breakpoint
CREATE INDEX "update_points_answered_by_id_index" ON "update_points" USING btree ("answered_by_id");--> statement-breakpoint
CREATE INDEX "update_reminders_account_id_day_index" ON "update_reminders" USING btree ("account_id","day");--> statement-breakpoint
CREATE INDEX "update_reminders_operation_id_index" ON "update_reminders" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_sections_operation_id_index" ON "update_sections" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_sections_written_by_id_index" ON "update_sections" USING btree ("written_by_id");--> statement-breakpoint
CREATE INDEX "update_versions_operation_id_index" ON "update_versions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_versions_submitted_by_id_index" ON "update_versions" USING btree ("submitted_by_id");--> statement-breakpoint
CREATE INDEX "updates_operation_id_until_index" ON "updates" USING btree ("operation_id","until");--> statement-breakpoint
CREATE INDEX "updates_status_due_on_index" ON "updates" USING btree ("status","due_on");--> statement-breakpoint
CREATE INDEX "updates_until_id_index" ON "updates" USING btree ("until","id");--> statement-breakpoint
CREATE INDEX "updates_structure_id_index" ON "updates" USING btree ("structure_id");