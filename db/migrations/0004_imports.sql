ALTER TABLE "appeals" ADD COLUMN "plan_version_id" integer;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "part" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "covers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "form_returns" ADD COLUMN "told" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_import_id_index" ON "appeals" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "import_rows_subject_id_index" ON "import_rows" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "appeals" DROP COLUMN "plan_version";--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_planVersionId_unique" UNIQUE("plan_version_id");