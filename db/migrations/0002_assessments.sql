CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"form" text NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"received" date NOT NULL,
	"status" text DEFAULT 'received' NOT NULL,
	"since" date NOT NULL,
	"flags" text[] NOT NULL,
	"rules" integer NOT NULL,
	"priority" integer NOT NULL,
	"counted" jsonb NOT NULL,
	"sealed" "bytea" NOT NULL,
	"copy_hash" text,
	"copy" "bytea",
	CONSTRAINT "cases_reference_unique" UNIQUE("reference"),
	CONSTRAINT "cases_copy_hash_unique" UNIQUE("copy_hash")
);
--> statement-breakpoint
CREATE TABLE "return_links" (
	"link_hash" text PRIMARY KEY NOT NULL,
	"draft" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"address" "bytea" NOT NULL,
	"warned" date
);
--> statement-breakpoint
CREATE TABLE "return_tries" (
	"name_hash" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"last" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "saved" boolean DEFAULT false NOT NULL;