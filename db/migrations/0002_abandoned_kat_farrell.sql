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
