/** The parts in every state, for the page of parts and the tests that look at it. The words are samples. */
const words = {
  en: {
    question: 'How did the visit go?',
    hint: 'Think of the last visit.',
    error: 'Choose how the visit went',
    prefix: 'Error:',
    title: 'There is a problem',
    good: 'Well',
    bad: 'Badly',
    unsure: 'I would rather not say',
    or: 'or',
    name: 'What is your name?',
    typed: 'Amina',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    change: 'Change',
    place: 'Place',
    people: 'People',
    text: 'Somebody reads this every working day.',
  },
  ur: {
    question: 'ملاقات کیسی رہی؟',
    hint: 'پچھلی ملاقات کے بارے میں سوچیں۔',
    error: 'منتخب کریں کہ ملاقات کیسی رہی',
    prefix: 'غلطی:',
    title: 'ایک مسئلہ ہے',
    good: 'اچھی',
    bad: 'بری',
    unsure: 'میں نہیں بتانا چاہتا',
    or: 'یا',
    name: 'آپ کا نام کیا ہے؟',
    typed: 'آمنہ',
    day: 'دن',
    month: 'مہینہ',
    year: 'سال',
    change: 'تبدیل کریں',
    place: 'جگہ',
    people: 'لوگ',
    text: 'کوئی ہر کام کے دن اسے پڑھتا ہے۔',
  },
}

/** Props of every part, in the words of one language. */
export function examples(language: keyof typeof words) {
  const w = words[language]
  const wrong = { error: w.error, errorPrefix: w.prefix }
  return {
    text: w.text,
    summary: w.question,
    errors: { title: w.title, errors: [{ text: w.error, href: '#radios-wrong' }] },
    choices: (['plain', 'wrong'] as const).map((state) => ({
      legend: w.question,
      hint: w.hint,
      ...(state === 'wrong' && wrong),
      state,
      options: [
        { value: 'well', label: w.good, checked: state === 'plain' },
        { value: 'badly', label: w.bad, hint: w.hint },
        { value: 'unsaid', label: w.unsure },
      ],
      divider: { before: 'unsaid', text: w.or },
    })),
    fields: [
      { state: 'plain', label: w.name, hint: w.hint },
      { state: 'filled', label: w.name, value: w.typed },
      { state: 'wrong', label: w.name, ...wrong },
    ],
    date: { legend: w.question, hint: w.hint, labels: { day: w.day, month: w.month, year: w.year } },
    rows: [
      {
        key: w.question,
        value: w.good,
        change: { href: '#radios-plain', text: w.change, hidden: w.question },
      },
      { key: w.name, value: [w.typed, w.unsure] },
    ],
    table: {
      caption: w.question,
      head: [w.place, w.people],
      rows: [
        [w.good, 120],
        [w.bad, 15],
      ],
    },
    buttons: (['primary', 'secondary', 'quiet'] as const).map((kind) => ({ kind, text: w.change })),
    confirmation: w.good,
    call: w.title,
    back: w.change,
  }
}
