ALTER TYPE "public"."account_status" ADD VALUE 'erased';--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "warning_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD COLUMN "reminder_id" uuid;--> statement-breakpoint
ALTER TABLE "confirmation_requests" ADD COLUMN "reminded_at" timestamp with time zone;