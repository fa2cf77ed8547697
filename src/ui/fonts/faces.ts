import { createRequire } from 'node:module'

/** A font file that pages load, cut down from a whole one. */
export interface Face {
  /** Its name under `public/fonts/`. */
  readonly name: string
  /** The whole font. */
  readonly from: string
  /** The languages whose words decide which letters it keeps. */
  readonly languages: readonly string[]
  /** Which characters it is for at all. */
  readonly script: RegExp
  /** Letters that people of these languages type, whether or not our words use them. */
  readonly alphabet: string
}

const { resolve } = createRequire(import.meta.url)
const packaged = (name: string, file: string) =>
  resolve(`@fontsource/${name}/files/${name}-${file}-normal.woff2`)
const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place))

const arabicMarks = 'ًٌٍَُِّْٰٔ۔،؛؟٪()[]«»:!.-/ \u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069'
const easternDigits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩'
const urdu = 'ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےۓئؤأآۂۃةيكه'
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة'
/** What English is written with, and the â of a language's name: every page in Latin letters loads these and often no others. */
const english = `${between(0x20, 0x7e)}\u00a0£©«»°·½×â–—‘’“”•…€−→`
const latinRest = [...`${between(0xa1, 0xff)}ıŒœʻʼˆ˚˜${between(0x2010, 0x205e)}™←↑↓`].filter(
  (letter) => !english.includes(letter),
)
const latinMore = 'ĄąĆćĘęŁłŃńÓóŚśŹźŻżĂăÂâÎîȘșŞşȚțŢţ„”“’–'

/** Both weights of a font, where a first view can afford them. */
const both = (face: (weight: 400 | 700) => Face): Face[] => [face(400), face(700)]

const han = resolve('@expo-google-fonts/noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf')

/** The name of each language in its own script, for the links that stand on every page: a few letters each. */
const names: readonly Face[] = [
  ['ur', packaged('noto-nastaliq-urdu', 'arabic-400'), 'اردو'],
  ['ar', packaged('noto-naskh-arabic', 'arabic-400'), 'العربية'],
  ['pa', packaged('noto-sans-gurmukhi', 'gurmukhi-400'), 'ਪੰਜਾਬੀ'],
  ['gu', packaged('noto-sans-gujarati', 'gujarati-400'), 'ગુજરાતી'],
  ['ti', packaged('noto-sans-ethiopic', 'ethiopic-400'), 'ትግርኛ'],
  ['zh', han, '繁體中文'],
  ['ro', packaged('atkinson-hyperlegible-next', 'latin-ext-400'), 'ă'],
].map(([code = '', from = '', alphabet = '']) => ({
  name: `name-${code}`,
  from,
  languages: [],
  script: /(?!)/g,
  alphabet,
}))

/** Nastaliq, Ethiopic and Chinese have one weight: size and colour make the hierarchy that bold makes elsewhere. */
export const faces: readonly Face[] = [
  ...names,
  ...both((weight) => ({
    name: `atkinson-${weight}`,
    from: packaged('atkinson-hyperlegible-next', `latin-${weight}`),
    languages: [],
    script: /(?!)/g,
    alphabet: english,
  })),
  ...both((weight) => ({
    name: `atkinson-rest-${weight}`,
    from: packaged('atkinson-hyperlegible-next', `latin-${weight}`),
    languages: [],
    script: /(?!)/g,
    alphabet: latinRest.join(''),
  })),
  {
    name: 'nastaliq-400',
    from: packaged('noto-nastaliq-urdu', 'arabic-400'),
    languages: ['ur'],
    script: /[\u0600-\u06ff]/g,
    alphabet: urdu + arabicMarks + easternDigits,
  },
  ...both((weight) => ({
    name: `naskh-${weight}`,
    from: packaged('noto-naskh-arabic', `arabic-${weight}`),
    languages: ['ar'],
    script: /[\u0600-\u06ff]/g,
    alphabet: arabic + arabicMarks + easternDigits,
  })),
  ...both((weight) => ({
    name: `gurmukhi-${weight}`,
    from: packaged('noto-sans-gurmukhi', `gurmukhi-${weight}`),
    languages: ['pa'],
    script: /[\u0a00-\u0a7f\u0964\u0965\u25cc]/g,
    alphabet: `${between(0xa01, 0xa75)}\u0964\u0965\u200c\u200d\u25cc`,
  })),
  ...both((weight) => ({
    name: `gujarati-${weight}`,
    from: packaged('noto-sans-gujarati', `gujarati-${weight}`),
    languages: ['gu'],
    script: /[\u0a80-\u0aff\u0964\u0965\u25cc]/g,
    alphabet: `${between(0xa81, 0xaf1)}\u0964\u0965\u200c\u200d\u25cc`,
  })),
  {
    name: 'ethiopic-400',
    from: packaged('noto-sans-ethiopic', 'ethiopic-400'),
    languages: ['ti'],
    script: /[\u1200-\u137f]/g,
    alphabet: between(0x1361, 0x1368),
  },
  ...both((weight) => ({
    name: `atkinson-more-${weight}`,
    from: packaged('atkinson-hyperlegible-next', `latin-ext-${weight}`),
    languages: ['pl', 'ro'],
    script: /[\u0100-\u024f\u1e00-\u1eff]/g,
    alphabet: latinMore,
  })),
  {
    name: 'han-400',
    from: han,
    languages: ['zh-Hant'],
    script: /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/g,
    alphabet: '，。、；：？！「」『』（）《》〈〉…—·',
  },
]
