interface Place {
  readonly from: number
  readonly to: number
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const FULL = `(${CAPITAL}(?:\\s+${CAPITAL}){0,2})`
const ANY = '([\\p{L}\\p{M}]+)'

/** What stands before or after a name, in the languages of the portal. The name is the first group. */
const around: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Sister|Nurse|Pan|Pani|Panu|Panią|Domnul|Doamna|Dna|Dl)\\.?\\s+${FULL}`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:[Mm]y name is|[Nn]amed|[Cc]alled|[Nn]azywam się|[Mm]am na imię|[Mm]ă numesc|[Mm]ă cheamă)\\s+${FULL}`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:اسمي|اسمه|اسمها|السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الممرضة)\\s+${ANY}`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})نام\\s+${ANY}\\s+(?:ہے|ہیں|تھا)`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:ڈاکٹر|مسٹر|مسز|مس|محترمہ|جناب)\\s+${ANY}`, 'gu'),
  new RegExp(`${ANY}\\s+(?:صاحب|صاحبہ)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:ਮੇਰਾ ਨਾਮ|ਡਾਕਟਰ|ਸ਼੍ਰੀਮਤੀ|ਸ਼੍ਰੀ)\\s+${ANY}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:મારું નામ|ડૉક્ટર|શ્રીમતી|શ્રી)\\s+${ANY}`, 'gu'),
  new RegExp(`([\\p{L}\\p{M}]{2,}(?:બેન|ભાઈ))(?![\\p{L}\\p{M}])`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:ስመይ|ዶክተር|ኣቶ|ወይዘሮ|ወ\\/ሮ)\\s+${ANY}`, 'gu'),
  /(?:我叫|我名叫|名叫)(\p{Script=Han}{2,3})/gu,
  /([陳李黃張林王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴鄧]\p{Script=Han}{0,2})(?=先生|女士|太太|小姐|醫生|護士|姑娘)/gu,
]

const IN_A_SENTENCE = new RegExp(`(?<=[\\p{Ll}\\p{Nd},;:’"“)]\\s)${FULL}`, 'gu')

/** Written with a capital, and no person: what the portal itself speaks of, times, places and peoples of the city. */
const NOBODY = new Set(
  `I Coventry Birmingham Warwick Warwickshire Leicester London England English UK NHS GP GPs Council City Hospital University
  Carers Carer Trust Age Adult Social Care Services Direct Payments Payment Easy Read Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday January February March April May June July August September October November December Christmas Easter Eid
  Ramadan Diwali Vaisakhi Halal Muslim Sikh Hindu Christian Polish Punjabi Romanian Urdu Arabic Tigrinya Gujarati Chinese
  Cantonese Mandarin Asian Black White British Pakistani Indian Covid Internet Zoom Facebook WhatsApp Mum Dad Mam Nan Gran OT
  Polska Polsce Anglii Anglia România Anglia Wigilia Boże Narodzenie`.split(/\s+/),
)

/** Where a text seems to name somebody. It cannot see a name at the start of a sentence without something beside it. */
export function namesIn(text: string): readonly Place[] {
  const said = around.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(placeOf))
  const capitals = [...text.matchAll(IN_A_SENTENCE)]
    .flatMap(placeOf)
    .filter((place) => isSomebody(text, place))
  return [...said, ...capitals].reduce<Place[]>(
    (kept, place) =>
      kept.some((other) => place.from < other.to && place.to > other.from) ? kept : [...kept, place],
    [],
  )
}

function placeOf(match: RegExpMatchArray): Place[] {
  const name = match[1] ?? ''
  const from = (match.index ?? 0) + match[0].indexOf(name)
  return name === '' ? [] : [{ from, to: from + name.length }]
}

/** Letters that are all capitals are short for something. */
function isSomebody(text: string, { from, to }: Place): boolean {
  return text
    .slice(from, to)
    .split(/\s+/)
    .some((word) => !NOBODY.has(word.replace(/[’']s$/, '')) && word !== word.toUpperCase())
}
