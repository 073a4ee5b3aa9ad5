ALTER TYPE "public"."import_kind" ADD VALUE 'hpc-projects';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'cerf-projects';--> statement-breakpoint
ALTER TYPE "public"."import_kind" ADD VALUE 'cbpf-projects';