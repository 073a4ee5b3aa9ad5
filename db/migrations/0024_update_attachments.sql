CREATE TABLE "update_attachment_files" (
	"attachment_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "update_attachments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"update_id" uuid NOT NULL,
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
ALTER TABLE "update_versions" ADD COLUMN "attachments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "update_attachment_files" ADD CONSTRAINT "update_attachment_files_attachment_id_update_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."update_attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_attachment_files" ADD CONSTRAINT "update_attachment_files_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_attachments" ADD CONSTRAINT "update_attachments_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_attachments" ADD CONSTRAINT "update_attachments_uploaded_by_id_accounts_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_attachments" ADD CONSTRAINT "update_attachments_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "update_attachment_files_operation_id_index" ON "update_attachment_files" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_attachments_update_id_created_at_index" ON "update_attachments" USING btree ("update_id","created_at");--> statement-breakpoint
CREATE INDEX "update_attachments_operation_id_index" ON "update_attachments" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_attachments_uploaded_by_id_index" ON "update_attachments" USING btree ("uploaded_by_id");