ALTER TYPE "public"."import_kind" ADD VALUE '5w';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE '5w-organisations';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE '5w-people';--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"ref" text,
	"organisation_name" text,
	"acronym" text,
	"partner_name" text,
	"organisation_id" uuid,
	"activity" text,
	"cluster" text,
	"sector" text,
	"basis" text NOT NULL,
	"admin1" text,
	"admin2" text,
	"admin3" text,
	"pcode" text,
	"unit_pcode" text,
	"month" date,
	"since" date,
	"until" date,
	"women" integer,
	"men" integer,
	"girls" integer,
	"boys" integer,
	"reached" integer,
	"organisation_count" integer,
	"quantity" numeric,
	"unit" text,
	"status" text,
	"sheet" text DEFAULT '' NOT NULL,
	"line" integer,
	"import_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mine_action_labels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"within" boolean DEFAULT false NOT NULL,
	"note" text,
	"ended_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_unit_pcode_admin_units_pcode_fk" FOREIGN KEY ("unit_pcode") REFERENCES "public"."admin_units"("pcode") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mine_action_labels" ADD CONSTRAINT "mine_action_labels_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_operation_id_key_index" ON "activities" USING btree ("operation_id","key");--> statement-breakpoint
CREATE INDEX "activities_operation_id_month_index" ON "activities" USING btree ("operation_id","month");--> statement-breakpoint
CREATE INDEX "activities_organisation_id_index" ON "activities" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "activities_unit_pcode_index" ON "activities" USING btree ("unit_pcode");--> statement-breakpoint
CREATE INDEX "activities_import_id_index" ON "activities" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mine_action_labels_folded" ON "mine_action_labels" USING btree ("kind",app.fold("label"));--> statement-breakpoint
CREATE INDEX "mine_action_labels_operation_id_index" ON "mine_action_labels" USING btree ("operation_id");