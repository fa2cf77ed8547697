CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"topics" text[] NOT NULL,
	"language" text NOT NULL,
	"confirm_hash" text,
	"asked" date NOT NULL,
	"confirmed" date,
	CONSTRAINT "subscriptions_address_hash_unique" UNIQUE("address_hash"),
	CONSTRAINT "subscriptions_confirm_hash_unique" UNIQUE("confirm_hash")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea",
	"written" timestamp with time zone NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"sent" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "apart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"week" date NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "apart_pending" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_versions" (
	"form" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"definition" json NOT NULL,
	"published" date NOT NULL,
	CONSTRAINT "form_versions_form_version_pk" PRIMARY KEY("form","version")
);
--> statement-breakpoint
CREATE TABLE "handouts" (
	"id" text PRIMARY KEY NOT NULL,
	"code_hash" text NOT NULL,
	"form" text NOT NULL,
	"name" text NOT NULL,
	"made" date NOT NULL,
	"closed" date,
	CONSTRAINT "handouts_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"form" text NOT NULL,
	"version" integer NOT NULL,
	"received" timestamp with time zone NOT NULL,
	"language" text NOT NULL,
	"mode" text DEFAULT 'web' NOT NULL,
	"counted" jsonb NOT NULL,
	"sealed" "bytea" NOT NULL,
	"done" date,
	CONSTRAINT "submissions_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "mode" text DEFAULT 'web' NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "slip_hash" text;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "urgent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "seen" date;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "shuffled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_slip_hash_unique" UNIQUE("slip_hash");