ALTER TABLE "attachment_files" ADD COLUMN "thumbnail" "bytea";--> statement-breakpoint
ALTER TABLE "proposal_attachments" ADD COLUMN "thumb_width" smallint;--> statement-breakpoint
ALTER TABLE "proposal_attachments" ADD COLUMN "thumb_height" smallint;--> statement-breakpoint
ALTER TABLE "update_attachment_files" ADD COLUMN "thumbnail" "bytea";--> statement-breakpoint
ALTER TABLE "update_attachments" ADD COLUMN "thumb_width" smallint;--> statement-breakpoint
ALTER TABLE "update_attachments" ADD COLUMN "thumb_height" smallint;--> statement-breakpoint
ALTER TABLE "digest_items" ADD COLUMN "worded_by_id" uuid;--> statement-breakpoint
ALTER TABLE "digest_items" ADD COLUMN "worded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "digests" ADD COLUMN "worded_by_id" uuid;--> statement-breakpoint
ALTER TABLE "digests" ADD COLUMN "worded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_worded_by_id_accounts_id_fk" FOREIGN KEY ("worded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_worded_by_id_accounts_id_fk" FOREIGN KEY ("worded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_items_worded_by_id_index" ON "digest_items" USING btree ("worded_by_id");--> statement-breakpoint
CREATE INDEX "digests_worded_by_id_index" ON "digests" USING btree ("worded_by_id");