CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text,
	"roles" text[] NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"staff" uuid NOT NULL,
	"began" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"roles" text[] NOT NULL,
	"created" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_email_lower" CHECK ("staff"."email" = lower("staff"."email"))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"version" integer NOT NULL,
	"handout" text,
	"sealed" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"forget_after" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form" text NOT NULL,
	"version" integer NOT NULL,
	"week" date NOT NULL,
	"language" text NOT NULL,
	"handout" text,
	"answers" jsonb NOT NULL,
	"sealed" "bytea"
);
--> statement-breakpoint
CREATE TABLE "sendings" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"forget_after" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_staff_id_fk" FOREIGN KEY ("staff") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_first" ON "invitations" USING btree (("email" is null)) WHERE "invitations"."email" is null and "invitations"."used_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "sessions" USING btree ("staff");