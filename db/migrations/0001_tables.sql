CREATE TYPE "public"."account_status" AS ENUM('active', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."agency_role" AS ENUM('cluster_lead_agency', 'co_lead_agency');--> statement-breakpoint
CREATE TYPE "public"."appeal_type" AS ENUM('HNRP', 'HRP', 'FA', 'RRP', 'CAP', 'CERF', 'CBPF', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."arrangement" AS ENUM('cluster', 'sector', 'aor');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('email', 'phone', 'messenger');--> statement-breakpoint
CREATE TYPE "public"."grant_scope" AS ENUM('global', 'operations', 'organisation');--> statement-breakpoint
CREATE TYPE "public"."import_kind" AS ENUM('plans', 'fts-global-clusters');--> statement-breakpoint
CREATE TYPE "public"."import_outcome" AS ENUM('new', 'changed', 'unchanged', 'gone', 'rejected');--> statement-breakpoint
CREATE TYPE "public"."import_status" AS ENUM('previewed', 'applied', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."link_type" AS ENUM('part_of', 'supported_by', 'member_of', 'co_leads', 'observer_of', 'liaises_with');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('en', 'fr');--> statement-breakpoint
CREATE TYPE "public"."post_level" AS ENUM('global', 'national', 'subnational');--> statement-breakpoint
CREATE TYPE "public"."post_role" AS ENUM('coordinator', 'co_coordinator', 'deputy', 'information_management_officer', 'coordinator_and_imo', 'co_chair_or_co_facilitator', 'working_group_chair', 'sag_member', 'focal_point', 'observer');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('administrator', 'geneva_coordinator', 'programme_manager', 'field_coordinator', 'clearing_focal_point', 'reader');--> statement-breakpoint
CREATE TYPE "public"."sharing_level" AS ENUM('public', 'partners', 'network', 'hq_only');--> statement-breakpoint
CREATE TYPE "public"."structure_phase" AS ENUM('activated', 'in_transition', 'deactivated');--> statement-breakpoint
CREATE TYPE "public"."structure_type" AS ENUM('global_cluster', 'aor', 'national_protection_cluster', 'sector', 'national_sub_cluster', 'subnational_cluster', 'area_based_coordination', 'working_group', 'task_team', 'technical_working_group', 'strategic_advisory_group', 'operations_cell', 'inter_cluster_group', 'global_cluster_coordination_group', 'humanitarian_country_team', 'external_forum');--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"status" "account_status" DEFAULT 'active' NOT NULL,
	"email_verified_at" timestamp with time zone,
	"person_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"token_hash" text NOT NULL,
	"access" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "grant_operations" (
	"grant_id" uuid NOT NULL,
	"operation_id" uuid NOT NULL,
	CONSTRAINT "grant_operations_grant_id_operation_id_pk" PRIMARY KEY("grant_id","operation_id")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"scope" "grant_scope" NOT NULL,
	"organisation_id" uuid,
	"since" date DEFAULT current_date NOT NULL,
	"until" date,
	"granted_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_dates" CHECK ("grants"."until" is null or "grants"."until" >= "grants"."since"),
	CONSTRAINT "grants_organisation" CHECK (("grants"."scope" = 'organisation') = ("grants"."organisation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"account_id" uuid NOT NULL,
	"email" text,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"locale" "locale" DEFAULT 'en' NOT NULL,
	"token_hash" text NOT NULL,
	"role" "role" NOT NULL,
	"scope" "grant_scope" NOT NULL,
	"operation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"organisation_id" uuid,
	"grant_until" date,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"method" text NOT NULL,
	"device" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"purpose" text NOT NULL,
	"identifier" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verification_tokens_purpose_token_hash_pk" PRIMARY KEY("purpose","token_hash")
);
--> statement-breakpoint
CREATE TABLE "appeal_countries" (
	"appeal_id" uuid NOT NULL,
	"country_id" text NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "appeal_countries_appeal_id_country_id_pk" PRIMARY KEY("appeal_id","country_id")
);
--> statement-breakpoint
CREATE TABLE "appeal_figures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"appeal_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"cluster_code" text NOT NULL,
	"requirements" numeric,
	"funding" numeric,
	"source" text NOT NULL,
	"as_of" date,
	"gone_since" date,
	"import_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "appeal_figures_appealId_year_clusterCode_unique" UNIQUE("appeal_id","year","cluster_code")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text,
	"fts_id" integer,
	"name" text NOT NULL,
	"type" "appeal_type" NOT NULL,
	"categories" text,
	"language" text,
	"plan_version" text,
	"starts_on" date,
	"ends_on" date,
	"years" integer[] DEFAULT '{}' NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"original_requirements" numeric,
	"revised_requirements" numeric,
	"global_humanitarian_overview" boolean,
	"source" text,
	"as_of" date,
	"gone_since" date,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appeals_ftsId_unique" UNIQUE("fts_id")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"account_id" uuid,
	"action" text NOT NULL,
	"outcome" text DEFAULT 'done' NOT NULL,
	"subject_type" text,
	"subject_id" text,
	"subject_label" text,
	"operation_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	"network" text,
	"sharing" "sharing_level" DEFAULT 'hq_only' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer,
	"outcome" "import_outcome" NOT NULL,
	"key" text NOT NULL,
	"label" text,
	"data" jsonb,
	"before" jsonb,
	"reason" text,
	"reason_value" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "import_kind" NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"encoding" text,
	"as_of" date NOT NULL,
	"status" "import_status" DEFAULT 'previewed' NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"account_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_returns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid,
	"code" text NOT NULL,
	"values" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" uuid NOT NULL,
	"key" text NOT NULL,
	"action" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"locale" "locale" NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"html" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operation_countries" (
	"operation_id" uuid NOT NULL,
	"country_id" text NOT NULL,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "operation_countries_operation_id_country_id_pk" PRIMARY KEY("operation_id","country_id")
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"names_hidden" boolean DEFAULT false NOT NULL,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operations_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "organisation_identifiers" (
	"organisation_id" uuid NOT NULL,
	"system" text NOT NULL,
	"value" text NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "organisation_identifiers_system_value_pk" PRIMARY KEY("system","value")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"acronym" text,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"type_code" text NOT NULL,
	"parent_id" uuid,
	"merged_into_id" uuid,
	"country_id" text,
	"website" text,
	"pillars" text[] DEFAULT '{}' NOT NULL,
	"search" text GENERATED ALWAYS AS (app.fold(coalesce("organisations"."acronym", '') || ' ' || "organisations"."name_en" || ' ' || "organisations"."name_fr")) STORED,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"hpc_id" integer,
	"hrinfo_id" integer,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	CONSTRAINT "clusters_hpcId_unique" UNIQUE("hpc_id"),
	CONSTRAINT "clusters_hrinfoId_unique" UNIQUE("hrinfo_id")
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"id" text PRIMARY KEY NOT NULL,
	"iso2" text NOT NULL,
	"m49" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_es" text NOT NULL,
	"name_ar" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_zh" text NOT NULL,
	CONSTRAINT "countries_iso2_unique" UNIQUE("iso2"),
	CONSTRAINT "countries_m49_unique" UNIQUE("m49")
);
--> statement-breakpoint
CREATE TABLE "organisation_types" (
	"code" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staffing_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"share" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"staffing_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"extended_from" date,
	"end_reason" text,
	"handed_over_to_id" uuid,
	"note" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_dates" CHECK ("assignments"."until" is null or "assignments"."until" >= "assignments"."since")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"organisation_id" uuid,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"preferred_language" "locale" DEFAULT 'en' NOT NULL,
	"duty_station" text,
	"time_zone" text,
	"merged_into_id" uuid,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" text,
	"search" text GENERATED ALWAYS AS (app.fold("people"."given_name" || ' ' || "people"."family_name")) STORED,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"value" text NOT NULL,
	"source" text,
	"consent_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_covers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"covering_post_id" uuid NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "post_covers_dates" CHECK ("post_covers"."until" is null or "post_covers"."until" >= "post_covers"."since")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid NOT NULL,
	"role" "post_role" NOT NULL,
	"level" "post_level" NOT NULL,
	"title_en" text,
	"title_fr" text,
	"staffing_code" text NOT NULL,
	"sole" boolean DEFAULT true NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"funding_organisation_id" uuid,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"location" text,
	"recruitment" text,
	"role_mailbox" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posts_dates" CHECK ("posts"."until" is null or "posts"."until" >= "posts"."since")
);
--> statement-breakpoint
CREATE TABLE "structure_agencies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "agency_role" NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"mou" boolean,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_agencies_dates" CHECK ("structure_agencies"."until" is null or "structure_agencies"."until" >= "structure_agencies"."since")
);
--> statement-breakpoint
CREATE TABLE "structure_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"type" "link_type" NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"note" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_links_two_ends" CHECK ("structure_links"."from_id" <> "structure_links"."to_id"),
	CONSTRAINT "structure_links_dates" CHECK ("structure_links"."until" is null or "structure_links"."until" >= "structure_links"."since")
);
--> statement-breakpoint
CREATE TABLE "structure_members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_members_dates" CHECK ("structure_members"."until" is null or "structure_members"."until" >= "structure_members"."since")
);
--> statement-breakpoint
CREATE TABLE "structure_phases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"structure_id" uuid NOT NULL,
	"phase" "structure_phase" NOT NULL,
	"since" date NOT NULL,
	"document" text,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "structures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" "structure_type" NOT NULL,
	"arrangement" "arrangement",
	"cluster_code" text,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"acronym" text,
	"location" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"meets" text,
	"mailing_list" text,
	"tor_year" integer,
	"strategy_year" integer,
	"ccpm_year" integer,
	"ccpm_score" integer,
	"note" text,
	"archived_at" timestamp with time zone,
	"search" text GENERATED ALWAYS AS (app.fold(coalesce("structures"."acronym", '') || ' ' || "structures"."name_en" || ' ' || "structures"."name_fr" || ' ' || coalesce("structures"."location", ''))) STORED,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structures_ccpm_score" CHECK ("structures"."ccpm_score" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_operations" ADD CONSTRAINT "grant_operations_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_operations" ADD CONSTRAINT "grant_operations_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_countries" ADD CONSTRAINT "appeal_countries_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_countries" ADD CONSTRAINT "appeal_countries_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_countries" ADD CONSTRAINT "appeal_countries_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_figures" ADD CONSTRAINT "appeal_figures_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_figures" ADD CONSTRAINT "appeal_figures_cluster_code_clusters_code_fk" FOREIGN KEY ("cluster_code") REFERENCES "public"."clusters"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_figures" ADD CONSTRAINT "appeal_figures_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeal_figures" ADD CONSTRAINT "appeal_figures_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation_countries" ADD CONSTRAINT "operation_countries_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operation_countries" ADD CONSTRAINT "operation_countries_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_identifiers" ADD CONSTRAINT "organisation_identifiers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_identifiers" ADD CONSTRAINT "organisation_identifiers_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_type_code_organisation_types_code_fk" FOREIGN KEY ("type_code") REFERENCES "public"."organisation_types"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_organisations_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_country_id_countries_id_fk" FOREIGN KEY ("country_id") REFERENCES "public"."countries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_staffing_code_staffing_codes_code_fk" FOREIGN KEY ("staffing_code") REFERENCES "public"."staffing_codes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_handed_over_to_id_assignments_id_fk" FOREIGN KEY ("handed_over_to_id") REFERENCES "public"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_merged_into_id_people_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_covers" ADD CONSTRAINT "post_covers_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_covers" ADD CONSTRAINT "post_covers_covering_post_id_posts_id_fk" FOREIGN KEY ("covering_post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_covers" ADD CONSTRAINT "post_covers_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_staffing_code_staffing_codes_code_fk" FOREIGN KEY ("staffing_code") REFERENCES "public"."staffing_codes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_funding_organisation_id_organisations_id_fk" FOREIGN KEY ("funding_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_agencies" ADD CONSTRAINT "structure_agencies_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_agencies" ADD CONSTRAINT "structure_agencies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_agencies" ADD CONSTRAINT "structure_agencies_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_links" ADD CONSTRAINT "structure_links_from_id_structures_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_links" ADD CONSTRAINT "structure_links_to_id_structures_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_links" ADD CONSTRAINT "structure_links_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_members" ADD CONSTRAINT "structure_members_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_members" ADD CONSTRAINT "structure_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_members" ADD CONSTRAINT "structure_members_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_phases" ADD CONSTRAINT "structure_phases_structure_id_structures_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_phases" ADD CONSTRAINT "structure_phases_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structures" ADD CONSTRAINT "structures_cluster_code_clusters_code_fk" FOREIGN KEY ("cluster_code") REFERENCES "public"."clusters"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structures" ADD CONSTRAINT "structures_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email_lower" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "accounts_person_id_index" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "api_tokens_account_id_index" ON "api_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "grant_operations_operation_id_index" ON "grant_operations" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "grants_account_id_index" ON "grants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "identities_account_id_index" ON "identities" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "invitations_email_lower" ON "invitations" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verification_tokens_identifier_index" ON "verification_tokens" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "appeal_countries_country_id_index" ON "appeal_countries" USING btree ("country_id");--> statement-breakpoint
CREATE INDEX "appeal_countries_operation_id_index" ON "appeal_countries" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "appeal_figures_year_cluster_code_index" ON "appeal_figures" USING btree ("year","cluster_code");--> statement-breakpoint
CREATE INDEX "appeal_figures_operation_id_index" ON "appeal_figures" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "appeal_figures_import_id_index" ON "appeal_figures" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "appeals_code_index" ON "appeals" USING btree ("code");--> statement-breakpoint
CREATE INDEX "appeals_operation_id_index" ON "appeals" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "appeals_starts_on_id_index" ON "appeals" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "audit_events_subject_type_subject_id_id_index" ON "audit_events" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_operation_id_id_index" ON "audit_events" USING btree ("operation_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_account_id_id_index" ON "audit_events" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_action_id_index" ON "audit_events" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "import_rows_import_id_outcome_line_index" ON "import_rows" USING btree ("import_id","outcome","line");--> statement-breakpoint
CREATE INDEX "import_rows_operation_id_index" ON "import_rows" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "imports_kind_created_at_index" ON "imports" USING btree ("kind","created_at");--> statement-breakpoint
CREATE INDEX "imports_operation_id_index" ON "imports" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "form_returns_created_at_index" ON "form_returns" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_created_at_index" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "operation_countries_country_id_index" ON "operation_countries" USING btree ("country_id");--> statement-breakpoint
CREATE INDEX "organisation_identifiers_organisation_id_index" ON "organisation_identifiers" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_search_index" ON "organisations" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisations_operation_id_index" ON "organisations" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "assignments_post_id_since_index" ON "assignments" USING btree ("post_id","since");--> statement-breakpoint
CREATE INDEX "assignments_person_id_since_index" ON "assignments" USING btree ("person_id","since");--> statement-breakpoint
CREATE INDEX "assignments_operation_id_index" ON "assignments" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "people_operation_id_index" ON "people" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "people_organisation_id_index" ON "people" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "people_family_name_given_name_id_index" ON "people" USING btree ("family_name","given_name","id");--> statement-breakpoint
CREATE INDEX "people_search_index" ON "people" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "person_contacts_person_id_index" ON "person_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_contacts_operation_id_index" ON "person_contacts" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "post_covers_post_id_index" ON "post_covers" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "post_covers_covering_post_id_index" ON "post_covers" USING btree ("covering_post_id");--> statement-breakpoint
CREATE INDEX "post_covers_operation_id_index" ON "post_covers" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "posts_structure_id_index" ON "posts" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "posts_operation_id_index" ON "posts" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structure_agencies_structure_id_index" ON "structure_agencies" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "structure_agencies_organisation_id_index" ON "structure_agencies" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "structure_agencies_operation_id_index" ON "structure_agencies" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structure_links_from_id_type_index" ON "structure_links" USING btree ("from_id","type");--> statement-breakpoint
CREATE INDEX "structure_links_to_id_type_index" ON "structure_links" USING btree ("to_id","type");--> statement-breakpoint
CREATE INDEX "structure_links_operation_id_index" ON "structure_links" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structure_members_structure_id_index" ON "structure_members" USING btree ("structure_id");--> statement-breakpoint
CREATE INDEX "structure_members_organisation_id_index" ON "structure_members" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "structure_members_operation_id_index" ON "structure_members" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structure_phases_structure_id_since_index" ON "structure_phases" USING btree ("structure_id","since");--> statement-breakpoint
CREATE INDEX "structure_phases_operation_id_index" ON "structure_phases" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structures_operation_id_index" ON "structures" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "structures_search_index" ON "structures" USING gin ("search" gin_trgm_ops);