/**
 * The questions by which a form’s answers are told apart: who answered, about what, and equality groups. One table is
 * about one of them (`domain.md` 3.7, 3). About safeguarding there is none (4).
 */
export const breakdowns: Readonly<Record<string, readonly string[]>> = {
  experience: ['who', 'service', 'age', 'sex', 'ethnicity', 'disability', 'looks-after'],
  'safeguarding-experience': [],
  'direct-payments': ['for', 'set-up'],
}
