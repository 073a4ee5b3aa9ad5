CREATE TYPE "public"."update_question_state" AS ENUM('open', 'answered', 'withdrawn', 'closed');--> statement-breakpoint
CREATE TABLE "update_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"update_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" text NOT NULL,
	"state" "update_question_state" DEFAULT 'open' NOT NULL,
	"asked_by_id" uuid,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reply" text,
	"ended_by_id" uuid,
	"ended_at" timestamp with time zone,
	"operation_id" uuid,
	"sharing" "sharing_level" DEFAULT 'partners' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "update_questions" ADD CONSTRAINT "update_questions_update_id_updates_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."updates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_questions" ADD CONSTRAINT "update_questions_asked_by_id_accounts_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_questions" ADD CONSTRAINT "update_questions_ended_by_id_accounts_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_questions" ADD CONSTRAINT "update_questions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "update_questions_one_open" ON "update_questions" USING btree ("update_id") WHERE "update_questions"."state" = 'open';--> statement-breakpoint
CREATE INDEX "update_questions_update_id_asked_at_index" ON "update_questions" USING btree ("update_id","asked_at");--> statement-breakpoint
CREATE INDEX "update_questions_operation_id_index" ON "update_questions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "update_questions_asked_by_id_index" ON "update_questions" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "update_questions_ended_by_id_index" ON "update_questions" USING btree ("ended_by_id");