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
ALTER TABLE "event_words" ADD CONSTRAINT "event_words_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_words" ADD CONSTRAINT "entry_words_entry_entries_id_fk" FOREIGN KEY ("entry") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;