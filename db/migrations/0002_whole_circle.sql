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
ALTER TABLE "invitations" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proven" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "second" "bytea";--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "second_step" integer;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "saved" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_cases_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_readers" ADD CONSTRAINT "case_readers_case_cases_id_fk" FOREIGN KEY ("case") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_events_case" ON "case_events" USING btree ("case","at");--> statement-breakpoint
CREATE INDEX "recovery_codes_staff" ON "recovery_codes" USING btree ("staff");--> statement-breakpoint
CREATE INDEX "counts_of_people" ON "counts" USING btree ("form") WHERE "counts"."question" = '';--> statement-breakpoint
CREATE INDEX "responses_to_count" ON "responses" USING btree ("form") WHERE NOT "responses"."counted";