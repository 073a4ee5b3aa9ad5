CREATE TYPE "public"."attachment_kind" AS ENUM('logical_framework', 'detailed_budget', 'map', 'photo', 'letter_of_support', 'other');--> statement-breakpoint
CREATE TYPE "public"."meeting_decision" AS ENUM('accept', 'return', 'reject', 'postpone');--> statement-breakpoint
CREATE TYPE "public"."review_reminder_kind" AS ENUM('due_soon', 'overdue', 'escalated');--> statement-breakpoint
CREATE TABLE "attachment_files" (
	"attachment_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_attachments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" "attachment_kind" DEFAULT 'other' NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"description" text,
	"uploaded_by_id" uuid,
	"removed_at" timestamp with time zone,
	"handed_in" boolean DEFAULT false NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_minute_items" (
	"minutes_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rank" smallint NOT NULL,
	"submission_id" uuid NOT NULL,
	"code" text,
	"title" text NOT NULL,
	"asked_usd" numeric,
	"score" numeric,
	"recommendation" "recommendation",
	"decision" "meeting_decision",
	"remark" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "review_minute_items_minutes_id_number_submission_id_pk" PRIMARY KEY("minutes_id","number","submission_id")
);
--> statement-breakpoint
CREATE TABLE "review_minute_versions" (
	"minutes_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"held_on" date NOT NULL,
	"attendees" text,
	"body" text,
	"written_by_id" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "review_minute_versions_minutes_id_number_pk" PRIMARY KEY("minutes_id","number")
);
--> statement-breakpoint
CREATE TABLE "review_minutes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"appeal_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_delegations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"delegate_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"kind" "review_reminder_kind" NOT NULL,
	"day" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "review_reminders_reviewId_kind_day_unique" UNIQUE("review_id","kind","day")
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "written_by_id" uuid;--> statement-breakpoint
ALTER TABLE "submission_versions" ADD COLUMN "attachments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "recommendation_exception" text;--> statement-breakpoint
ALTER TABLE "attachment_files" ADD CONSTRAINT "attachment_files_attachment_id_proposal_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."proposal_attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment_files" ADD CONSTRAINT "attachment_files_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachments" ADD CONSTRAINT "proposal_attachments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachments" ADD CONSTRAINT "proposal_attachments_uploaded_by_id_accounts_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachments" ADD CONSTRAINT "proposal_attachments_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_items" ADD CONSTRAINT "review_minute_items_minutes_id_review_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."review_minutes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_items" ADD CONSTRAINT "review_minute_items_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_items" ADD CONSTRAINT "review_minute_items_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_versions" ADD CONSTRAINT "review_minute_versions_minutes_id_review_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."review_minutes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_versions" ADD CONSTRAINT "review_minute_versions_written_by_id_accounts_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minute_versions" ADD CONSTRAINT "review_minute_versions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minutes" ADD CONSTRAINT "review_minutes_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_minutes" ADD CONSTRAINT "review_minutes_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_delegations" ADD CONSTRAINT "review_delegations_reviewer_id_accounts_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_delegations" ADD CONSTRAINT "review_delegations_delegate_id_accounts_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reminders" ADD CONSTRAINT "review_reminders_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_reminders" ADD CONSTRAINT "review_reminders_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_files_operation_id_index" ON "attachment_files" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "proposal_attachments_proposal_id_created_at_index" ON "proposal_attachments" USING btree ("proposal_id","created_at");--> statement-breakpoint
CREATE INDEX "proposal_attachments_operation_id_index" ON "proposal_attachments" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "proposal_attachments_uploaded_by_id_index" ON "proposal_attachments" USING btree ("uploaded_by_id");--> statement-breakpoint
CREATE INDEX "review_minute_items_submission_id_index" ON "review_minute_items" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "review_minute_items_operation_id_index" ON "review_minute_items" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_minute_versions_operation_id_index" ON "review_minute_versions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_minute_versions_written_by_id_index" ON "review_minute_versions" USING btree ("written_by_id");--> statement-breakpoint
CREATE INDEX "review_minutes_appeal_id_held_on_index" ON "review_minutes" USING btree ("appeal_id","held_on");--> statement-breakpoint
CREATE INDEX "review_minutes_operation_id_index" ON "review_minutes" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_delegations_reviewer_id_since_index" ON "review_delegations" USING btree ("reviewer_id","since");--> statement-breakpoint
CREATE INDEX "review_delegations_delegate_id_since_index" ON "review_delegations" USING btree ("delegate_id","since");--> statement-breakpoint
CREATE INDEX "review_reminders_operation_id_index" ON "review_reminders" USING btree ("operation_id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_written_by_id_accounts_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reviews_written_by_id_index" ON "reviews" USING btree ("written_by_id");