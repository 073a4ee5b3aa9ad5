ALTER TYPE "public"."import_kind" ADD VALUE 'set-up';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'structures';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'posts';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'people';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'assignments';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'members';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'admin-units';--> statement-breakpoint
ALTER TYPE "public"."import_status" ADD VALUE 'uploaded';--> statement-breakpoint
ALTER TYPE "public"."import_status" ADD VALUE 'undone';