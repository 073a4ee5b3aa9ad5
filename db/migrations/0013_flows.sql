CREATE TYPE "public"."funding_verdict" AS ENUM('counts', 'does_not', 'unsure');--> statement-breakpoint
CREATE TABLE "caseloads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" text NOT NULL,
	"country_id" text NOT NULL,
	"year" integer NOT NULL,
	"plan_id" integer,
	"cluster_code" text NOT NULL,
	"name" text,
	"pcode" text DEFAULT '' NOT NULL,
	"place_name" text,
	"level" integer DEFAULT 0 NOT NULL,
	"category" text DEFAULT '' NOT NULL,
	"population" numeric,
	"affected" numeric,
	"in_need" numeric,
	"targeted" numeric,
	"reached" numeric,
	"as_of" date NOT NULL,
	"gone_since" date,
	"import_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funding_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" integer NOT NULL,
	"flow_id" uuid,
	"label" text,
	"cluster_code" text,
	"verdict" "funding_verdict" NOT NULL,
	"amount_usd" numeric,
	"source" text,
	"as_of" date,
	"note" text,
	"decided_by_id" uuid,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "funding_flows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source" text NOT NULL,
	"flow_id" text NOT NULL,
	"amount_usd" numeric NOT NULL,
	"original_amount" numeric,
	"original_currency" text,
	"on" date,
	"decided_on" date,
	"reported_on" date,
	"stage" "funding_stage" NOT NULL,
	"boundary" text NOT NULL,
	"flow_type" text NOT NULL,
	"contribution" text,
	"donors" text[] DEFAULT '{}' NOT NULL,
	"donor_id" uuid,
	"recipients" text[] DEFAULT '{}' NOT NULL,
	"recipient_id" uuid,
	"plan_ids" integer[] DEFAULT '{}' NOT NULL,
	"plan_codes" text[] DEFAULT '{}' NOT NULL,
	"plan_names" text[] DEFAULT '{}' NOT NULL,
	"clusters" text[] DEFAULT '{}' NOT NULL,
	"plan_clusters" text[] DEFAULT '{}' NOT NULL,
	"years" integer[] DEFAULT '{}' NOT NULL,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"projects" text[] DEFAULT '{}' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"description" text,
	"reference" text,
	"shared" text[] DEFAULT '{}' NOT NULL,
	"bases" text[] DEFAULT '{}' NOT NULL,
	"as_of" date NOT NULL,
	"import_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	CONSTRAINT "funding_flows_source_flowId_unique" UNIQUE("source","flow_id")
);
--> statement-breakpoint
ALTER TABLE "caseloads" ADD CONSTRAINT "caseloads_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "caseloads" ADD CONSTRAINT "caseloads_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_decisions" ADD CONSTRAINT "funding_decisions_flow_id_funding_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."funding_flows"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_decisions" ADD CONSTRAINT "funding_decisions_decided_by_id_accounts_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_decisions" ADD CONSTRAINT "funding_decisions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_donor_id_organisations_id_fk" FOREIGN KEY ("donor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_recipient_id_organisations_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funding_flows" ADD CONSTRAINT "funding_flows_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "caseloads_country_id_year_cluster_code_level_index" ON "caseloads" USING btree ("country_id","year","cluster_code","level");--> statement-breakpoint
CREATE INDEX "caseloads_plan_id_index" ON "caseloads" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "caseloads_operation_id_index" ON "caseloads" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "caseloads_import_id_index" ON "caseloads" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "funding_decisions_operation_id_year_flow_id_index" ON "funding_decisions" USING btree ("operation_id","year","flow_id");--> statement-breakpoint
CREATE INDEX "funding_decisions_flow_id_index" ON "funding_decisions" USING btree ("flow_id");--> statement-breakpoint
CREATE INDEX "funding_decisions_decided_by_id_index" ON "funding_decisions" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "funding_flows_countries_index" ON "funding_flows" USING gin ("countries");--> statement-breakpoint
CREATE INDEX "funding_flows_plan_ids_index" ON "funding_flows" USING gin ("plan_ids");--> statement-breakpoint
CREATE INDEX "funding_flows_bases_index" ON "funding_flows" USING gin ("bases");--> statement-breakpoint
CREATE INDEX "funding_flows_operation_id_index" ON "funding_flows" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "funding_flows_import_id_index" ON "funding_flows" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "funding_flows_donor_id_index" ON "funding_flows" USING btree ("donor_id");--> statement-breakpoint
CREATE INDEX "funding_flows_recipient_id_index" ON "funding_flows" USING btree ("recipient_id");