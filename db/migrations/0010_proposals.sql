CREATE TYPE "public"."funding_stage" AS ENUM('pledge', 'commitment', 'paid');--> statement-breakpoint
CREATE TYPE "public"."implementation_status" AS ENUM('planning', 'implementing', 'ended_completed', 'ended_terminated', 'ended_not_started');--> statement-breakpoint
CREATE TYPE "public"."proposal_section" AS ENUM('summary', 'activities', 'needs', 'people', 'places', 'budget', 'schedule', 'indicators', 'risks', 'gender', 'contacts');--> statement-breakpoint
CREATE TYPE "public"."recommendation" AS ENUM('yes', 'maybe', 'no');--> statement-breakpoint
CREATE TYPE "public"."review_role" AS ENUM('reviewer', 'second_reader');--> statement-breakpoint
CREATE TYPE "public"."submission_status" AS ENUM('draft', 'submitted', 'in_review', 'returned', 'resubmitted', 'accepted', 'approved', 'published', 'rejected', 'withdrawn', 'not_submitted');--> statement-breakpoint
CREATE TABLE "funding_records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"donor_id" uuid,
	"donor" text NOT NULL,
	"stage" "funding_stage" NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"rate" numeric DEFAULT '1' NOT NULL,
	"amount_usd" numeric NOT NULL,
	"on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_texts" (
	"proposal_id" uuid NOT NULL,
	"section" "proposal_section" NOT NULL,
	"content" jsonb NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_by_id" uuid,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "proposal_texts_proposal_id_section_pk" PRIMARY KEY("proposal_id","section")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"organisation_id" uuid,
	"pillars" text[] DEFAULT '{}' NOT NULL,
	"places" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"budget_usd" numeric,
	"people_targeted" integer,
	"language" text DEFAULT 'en' NOT NULL,
	"author_id" uuid,
	"copied_from_id" uuid,
	"external_id" text,
	"import_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "appeal_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"appeal_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_criteria" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"appeal_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"weight" numeric DEFAULT '1' NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeal_rules" (
	"appeal_id" uuid PRIMARY KEY NOT NULL,
	"deadline" timestamp with time zone,
	"system_deadline" timestamp with time zone,
	"time_zone" text DEFAULT 'Europe/Zurich' NOT NULL,
	"envelope_usd" numeric,
	"reviewers_needed" smallint DEFAULT 1 NOT NULL,
	"second_reader" boolean DEFAULT false NOT NULL,
	"hc_approval" boolean DEFAULT true NOT NULL,
	"required_sections" "proposal_section"[] DEFAULT '{}' NOT NULL,
	"strict_sums" boolean DEFAULT true NOT NULL,
	"code_pattern" text DEFAULT 'MA-{year}-{country}-{number}' NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"section" "proposal_section",
	"body" text NOT NULL,
	"internal" boolean NOT NULL,
	"author_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_notes" (
	"submission_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_notes_submission_id_account_id_pk" PRIMARY KEY("submission_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "review_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"section" "proposal_section" NOT NULL,
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
	CONSTRAINT "review_points_submissionId_number_unique" UNIQUE("submission_id","number")
);
--> statement-breakpoint
CREATE TABLE "review_scores" (
	"review_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"applicable" boolean DEFAULT true NOT NULL,
	"score" smallint,
	"note" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "review_scores_review_id_criterion_id_pk" PRIMARY KEY("review_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"role" "review_role" DEFAULT 'reviewer' NOT NULL,
	"assigned_by_id" uuid,
	"due_on" date,
	"recommendation" "recommendation",
	"note" text,
	"agrees" boolean,
	"version" integer,
	"score" numeric,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "reviews_submissionId_reviewerId_unique" UNIQUE("submission_id","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "submission_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"move" text NOT NULL,
	"from" "submission_status" NOT NULL,
	"to" "submission_status" NOT NULL,
	"version" integer NOT NULL,
	"reason" text,
	"internal" boolean DEFAULT false NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_versions" (
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"asked_usd" numeric,
	"checks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"submitted_by_id" uuid,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "submission_versions_submission_id_number_pk" PRIMARY KEY("submission_id","number")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"proposal_id" uuid NOT NULL,
	"appeal_id" uuid NOT NULL,
	"code" text,
	"external_code" text,
	"status" "submission_status" DEFAULT 'draft' NOT NULL,
	"status_since" timestamp with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"organisation_id" uuid,
	"pillars" text[] DEFAULT '{}' NOT NULL,
	"places" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"budget_usd" numeric,
	"people_targeted" integer,
	"asked_usd" numeric,
	"submitted_version" integer DEFAULT 0 NOT NULL,
	"recommendation" "recommendation",
	"recommendation_reason" text,
	"recommended_by_id" uuid,
	"recommended_at" timestamp with time zone,
	"score" numeric,
	"accepted_at" timestamp with time zone,
	"approved_on" date,
	"approval_document" text,
	"published_at" timestamp with time zone,
	"pledged_usd" numeric DEFAULT '0' NOT NULL,
	"committed_usd" numeric DEFAULT '0' NOT NULL,
	"paid_usd" numeric DEFAULT '0' NOT NULL,
	"implementation" "implementation_status",
	"implementation_since" date,
	"import_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_code_unique" UNIQUE("code"),
	CONSTRAINT "submissions_proposalId_appealId_unique" UNIQUE("proposal_id","appeal_id")
);
--> statement-breakpoint
ALTER TABLE "funding_records" ADD CONSTRAINT "funding_records_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_records" ADD CONSTRAINT "funding_records_donor_id_organisations_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_records" ADD CONSTRAINT "funding_records_recorded_by_id_accounts_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_records" ADD CONSTRAINT "funding_records_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_written_by_id_accounts_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_texts" ADD CONSTRAINT "proposal_texts_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_checks" ADD CONSTRAINT "appeal_checks_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_checks" ADD CONSTRAINT "appeal_checks_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_criteria" ADD CONSTRAINT "appeal_criteria_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_criteria" ADD CONSTRAINT "appeal_criteria_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_rules" ADD CONSTRAINT "appeal_rules_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_rules" ADD CONSTRAINT "appeal_rules_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_resolved_by_id_accounts_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comments" ADD CONSTRAINT "review_comments_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_notes" ADD CONSTRAINT "review_notes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_raised_by_id_accounts_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_answered_by_id_accounts_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_points" ADD CONSTRAINT "review_points_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_criterion_id_appeal_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."appeal_criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_scores" ADD CONSTRAINT "review_scores_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_accounts_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assigned_by_id_accounts_id_fk" FOREIGN KEY ("assigned_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_moves" ADD CONSTRAINT "submission_moves_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_moves" ADD CONSTRAINT "submission_moves_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_moves" ADD CONSTRAINT "submission_moves_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submitted_by_id_accounts_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_recommended_by_id_accounts_id_fk" FOREIGN KEY ("recommended_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funding_records_submission_id_index" ON "funding_records" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "funding_records_operation_id_index" ON "funding_records" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "funding_records_donor_id_index" ON "funding_records" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "proposal_texts_operation_id_index" ON "proposal_texts" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "proposals_operation_id_updated_at_index" ON "proposals" USING btree ("operation_id","updated_at");--> statement-breakpoint
CREATE INDEX "proposals_organisation_id_index" ON "proposals" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "proposals_author_id_index" ON "proposals" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "proposals_import_id_index" ON "proposals" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "appeal_checks_appeal_id_position_index" ON "appeal_checks" USING btree ("appeal_id","position");--> statement-breakpoint
CREATE INDEX "appeal_checks_operation_id_index" ON "appeal_checks" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "appeal_criteria_appeal_id_position_index" ON "appeal_criteria" USING btree ("appeal_id","position");--> statement-breakpoint
CREATE INDEX "appeal_criteria_operation_id_index" ON "appeal_criteria" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "appeal_rules_operation_id_index" ON "appeal_rules" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_comments_submission_id_at_index" ON "review_comments" USING btree ("submission_id","at");--> statement-breakpoint
CREATE INDEX "review_comments_operation_id_index" ON "review_comments" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_notes_account_id_index" ON "review_notes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "review_points_operation_id_index" ON "review_points" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "review_scores_operation_id_index" ON "review_scores" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "reviews_reviewer_id_index" ON "reviews" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "reviews_operation_id_index" ON "reviews" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "submission_moves_submission_id_at_index" ON "submission_moves" USING btree ("submission_id","at");--> statement-breakpoint
CREATE INDEX "submission_moves_operation_id_index" ON "submission_moves" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "submission_moves_by_id_index" ON "submission_moves" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "submission_versions_operation_id_index" ON "submission_versions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "submission_versions_submitted_by_id_index" ON "submission_versions" USING btree ("submitted_by_id");--> statement-breakpoint
CREATE INDEX "submissions_appeal_id_status_index" ON "submissions" USING btree ("appeal_id","status");--> statement-breakpoint
CREATE INDEX "submissions_operation_id_status_index" ON "submissions" USING btree ("operation_id","status");--> statement-breakpoint
CREATE INDEX "submissions_organisation_id_index" ON "submissions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "submissions_updated_at_id_index" ON "submissions" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "submissions_places_index" ON "submissions" USING gin ("places");--> statement-breakpoint
CREATE INDEX "submissions_import_id_index" ON "submissions" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "submissions_recommended_by_id_index" ON "submissions" USING btree ("recommended_by_id");