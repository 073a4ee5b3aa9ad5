CREATE TABLE "donor_fund_projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"fund" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"organisation_id" uuid,
	"organisation_name" text,
	"organisation_acronym" text,
	"country_id" text,
	"place" text,
	"year" integer NOT NULL,
	"amount_usd" numeric,
	"starts_on" date,
	"ends_on" date,
	"approved_on" date,
	"status" text,
	"allocation" text,
	"sector" text,
	"gender_marker" text,
	"gender_marker_kind" text,
	"men" integer,
	"women" integer,
	"boys" integer,
	"girls" integer,
	"is_mine_action" boolean DEFAULT false NOT NULL,
	"mine_action_basis" text,
	"source" text NOT NULL,
	"as_of" date NOT NULL,
	"gone_since" date,
	"import_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "donor_fund_projects_fund_code_unique" UNIQUE("fund","code")
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"acronym" text,
	"website" text,
	"source" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"organisation_id" uuid,
	"made_organisation" boolean DEFAULT false NOT NULL,
	"made_alias" boolean DEFAULT false NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "organisation_name" text;--> statement-breakpoint
ALTER TABLE "donor_fund_projects" ADD CONSTRAINT "donor_fund_projects_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_fund_projects" ADD CONSTRAINT "donor_fund_projects_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "donor_fund_projects" ADD CONSTRAINT "donor_fund_projects_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "donor_fund_projects_country_id_year_index" ON "donor_fund_projects" USING btree ("country_id","year");--> statement-breakpoint
CREATE INDEX "donor_fund_projects_organisation_id_index" ON "donor_fund_projects" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "donor_fund_projects_operation_id_index" ON "donor_fund_projects" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "donor_fund_projects_import_id_index" ON "donor_fund_projects" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_names_folded" ON "organisation_names" USING btree (app.fold("name"));--> statement-breakpoint
CREATE INDEX "organisation_names_status_created_at_index" ON "organisation_names" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "organisation_names_organisation_id_index" ON "organisation_names" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_names_operation_id_index" ON "organisation_names" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "organisation_names_decided_by_id_index" ON "organisation_names" USING btree ("decided_by_id");