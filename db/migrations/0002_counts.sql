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
ALTER TABLE "responses" ADD COLUMN "counted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "counts_of_people" ON "counts" USING btree ("form") WHERE "counts"."question" = '';--> statement-breakpoint
CREATE INDEX "responses_to_count" ON "responses" USING btree ("form") WHERE NOT "responses"."counted";