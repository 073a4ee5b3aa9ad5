ALTER TYPE "public"."import_kind" ADD VALUE 'caseloads';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'hno';