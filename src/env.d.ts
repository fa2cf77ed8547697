declare namespace App {
  interface Locals {
    /** The language of the address; English on addresses without one. */
    language: import('./i18n/languages.ts').Language
    /** Words in that language. */
    t: import('./i18n/translate.ts').Translate
    /** On pages of the team: who was let in, and what is to be recorded of it. */
    access?: import('./auth/guard.ts').Access
  }
}
