import { readFileSync } from 'node:fs'
import type { Coded } from '#insight/themes/words/learn.ts'

/** Comments that somebody made up and coded, in four languages: nobody said any of it. */
export const languagesLabelled = ['en', 'pl', 'ur', 'ar'] as const

export function labelled(): readonly Coded[] {
  return languagesLabelled.flatMap((tag) =>
    readFileSync(`src/jobs/demo/comments/${tag}.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [themes = '', text = ''] = line.split('\t')
        return { tag, text, themes: themes.split(',') }
      }),
  )
}

/** What an officer would search for: four or five words for each theme and language. */
export const keywords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  late: {
    en: ['late', 'rushed', 'missed', 'on time', 'minutes'],
    pl: ['spóźn', 'punktual', 'minut', 'spiesz', 'czas'],
    ur: ['دیر', 'وقت پر', 'جلدی', 'منٹ'],
    ar: ['متأخر', 'يتأخر', 'موعد', 'دقائق', 'عجل'],
  },
  kind: {
    en: ['kind', 'lovely', 'respect', 'caring', 'friendly'],
    pl: ['mił', 'szacun', 'uprzejm', 'życzliw', 'serdeczn'],
    ur: ['مہربان', 'عزت', 'اچھے', 'پیار'],
    ar: ['لطيف', 'احترام', 'محترم', 'طيب'],
  },
  information: {
    en: ['information', 'website', 'explain', 'leaflet', 'letter'],
    pl: ['informac', 'stron', 'wyjaśn', 'ulotk', 'list'],
    ur: ['معلومات', 'ویب سائٹ', 'بتایا', 'خط'],
    ar: ['معلومات', 'موقع', 'شرح', 'رسالة'],
  },
  waiting: {
    en: ['wait', 'months', 'weeks', 'queue', 'delay'],
    pl: ['czeka', 'miesi', 'tygod', 'kolej', 'opóźn'],
    ur: ['انتظار', 'مہینے', 'ہفتے', 'فہرست'],
    ar: ['انتظ', 'ننتظر', 'أشهر', 'أسابيع', 'قائمة'],
  },
  continuity: {
    en: ['different', 'same person', 'regular', 'new carer', 'change'],
    pl: ['inny', 'różn', 'ten sam', 'stał', 'nowy'],
    ur: ['الگ', 'نیا', 'نئے', 'وہی'],
    ar: ['مختلف', 'جديد', 'نفس', 'تغيير'],
  },
  culture: {
    en: ['interpreter', 'language', 'halal', 'culture', 'prayer'],
    pl: ['tłumacz', 'język', 'polsk', 'angielsk', 'kultur'],
    ur: ['مترجم', 'زبان', 'حلال', 'نماز', 'انگریزی'],
    ar: ['مترجم', 'لغة', 'حلال', 'صلاة', 'إنجليزية'],
  },
  money: {
    en: ['money', 'cost', 'pay', 'bill', 'charge'],
    pl: ['pieni', 'koszt', 'płac', 'rachun', 'opłat'],
    ur: ['پیسے', 'بل', 'فیس', 'خرچ'],
    ar: ['مال', 'تكلف', 'أدفع', 'فاتورة', 'رسوم'],
  },
  break: {
    en: ['break', 'respite', 'rest', 'tired', 'night off'],
    pl: ['odpocz', 'wytchn', 'zmęcz', 'przerw'],
    ur: ['آرام', 'وقفہ', 'تھک', 'ریسپائٹ'],
    ar: ['راحة', 'أرتاح', 'تعب', 'مرهق', 'استراحة'],
  },
}

export function byKeywords({ text, tag }: Pick<Coded, 'text' | 'tag'>): readonly string[] {
  const said = text.toLowerCase()
  return Object.keys(keywords).filter((theme) => keywords[theme]?.[tag]?.some((word) => said.includes(word)))
}

/** A code book that has the words an officer would search for, in every language. */
export const codeBookWithWords = Object.entries(keywords).map(([id, words]) => ({
  id,
  words: Object.values(words).flat(),
}))
