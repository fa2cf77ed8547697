CREATE TABLE "case_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"staff" uuid,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"quarter" date NOT NULL,
	"outcome" text NOT NULL,
	"priority" integer NOT NULL,
	"language" text NOT NULL,
	"passed" boolean NOT NULL,
	"days_to_reach" integer,
	"days_to_finish" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_readers" (
	"case" uuid NOT NULL,
	"staff" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_readers_case_staff_pk" PRIMARY KEY("case","staff")
);
--> statement-breakpoint
CREATE TABLE "case_samples" (
	"quarter" date NOT NULL,
	"reference" text NOT NULL,
	"seed" text NOT NULL,
	"checked" date,
	"found" jsonb,
	CONSTRAINT "case_samples_quarter_reference_pk" PRIMARY KEY("quarter","reference")
);
--> statement-breakpoint
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
	"owner" uuid,
	"opened" date,
	"told" date,
	"meet" text,
	"interpreter" text,
	"advocate" text,
	"reached" date,
	"passed" date,
	"outcome" text,
	"restricted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "cases_reference_unique" UNIQUE("reference"),
	CONSTRAINT "cases_copy_hash_unique" UNIQUE("copy_hash"),
	CONSTRAINT "cases_outcome" CHECK ("cases"."status" <> 'finished' OR "cases"."outcome" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"staff" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"bucket" integer PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_words" (
	"event" uuid NOT NULL,
	"language" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"made_from" text NOT NULL,
	CONSTRAINT "event_words_event_language_part_pk" PRIMARY KEY("event","language","part")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"starts" timestamp with time zone NOT NULL,
	"ends" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"cancelled" date,
	"attended" integer
);
--> statement-breakpoint
CREATE TABLE "counts" (
	"form" text NOT NULL,
	"by" text NOT NULL,
	"month" date NOT NULL,
	"value" text NOT NULL,
	"question" text NOT NULL,
	"option" text NOT NULL,
	"answers" integer NOT NULL,
	CONSTRAINT "counts_form_by_month_value_question_option_pk" PRIMARY KEY("form","by","month","value","question","option")
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
CREATE TABLE "audit" (
	"line" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff" uuid,
	"who" text NOT NULL,
	"action" text NOT NULL,
	"about" text NOT NULL,
	"sealed" "bytea",
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_ends" (
	"only" boolean PRIMARY KEY NOT NULL,
	"line" bigint NOT NULL,
	"hash" text NOT NULL,
	"from_line" bigint NOT NULL,
	"from_hash" text NOT NULL,
	"proof" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_books" (
	"version" integer PRIMARY KEY NOT NULL,
	"themes" jsonb NOT NULL,
	"members" jsonb NOT NULL,
	"hash" text NOT NULL,
	"staff" uuid NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_copies" (
	"response" uuid NOT NULL,
	"question" text NOT NULL,
	"week" date NOT NULL,
	"sealed" "bytea" NOT NULL,
	"staff" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "comment_copies_response_question_pk" PRIMARY KEY("response","question")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"quarter" date NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"staff" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "reports_quarter_version_pk" PRIMARY KEY("quarter","version")
);
--> statement-breakpoint
CREATE TABLE "theme_codings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "theme_codings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"response" uuid NOT NULL,
	"question" text NOT NULL,
	"form" text NOT NULL,
	"week" date NOT NULL,
	"staff" uuid,
	"second" boolean NOT NULL,
	"themes" uuid[] NOT NULL,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme_suggestions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"state" text NOT NULL,
	"theme" uuid,
	"staff" uuid,
	"day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "theme_versions" (
	"theme" uuid NOT NULL,
	"version" integer NOT NULL,
	"means" jsonb NOT NULL,
	"staff" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "theme_versions_theme_version_pk" PRIMARY KEY("theme","version")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"withdrawn" date,
	"note" text,
	"told" date,
	CONSTRAINT "entries_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "entry_versions" (
	"entry" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"author" uuid NOT NULL,
	"written" timestamp with time zone NOT NULL,
	"approver" uuid,
	"publish_at" timestamp with time zone,
	CONSTRAINT "entry_versions_entry_version_pk" PRIMARY KEY("entry","version"),
	CONSTRAINT "entry_versions_two_people" CHECK ("entry_versions"."approver" <> "entry_versions"."author"),
	CONSTRAINT "entry_versions_approved" CHECK (("entry_versions"."approver" IS NULL) = ("entry_versions"."publish_at" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "entry_words" (
	"entry" uuid NOT NULL,
	"language" text NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"made_from" text NOT NULL,
	"checked" date,
	CONSTRAINT "entry_words_entry_language_part_pk" PRIMARY KEY("entry","language","part")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proven" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "second" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "second_step" integer;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "saved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_cases_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_readers" ADD CONSTRAINT "case_readers_case_cases_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_words" ADD CONSTRAINT "event_words_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_words" ADD CONSTRAINT "entry_words_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_events_case" ON "case_events" USING btree ("case","at");--> statement-breakpoint
CREATE INDEX "recovery_codes_staff" ON "recovery_codes" USING btree ("staff");--> statement-breakpoint
CREATE INDEX "counts_of_people" ON "counts" USING btree ("form") WHERE "counts"."question" = '';--> statement-breakpoint
CREATE INDEX "responses_to_count" ON "responses" USING btree ("form") WHERE NOT "responses"."counted";