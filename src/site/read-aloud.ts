/** What is read: the words of the question and its answers, in order, without the way to a person further down. */
const READ = 'h1, legend, .lead, .hint, .error-summary a, .option label, label.label, .points li, form > p'

/** Shows the button when this browser has a voice for the page's language, and reads with it. */
export function offerReadingAloud(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('.read-aloud')
  if (!button || !('speechSynthesis' in window)) return
  const show = () => {
    button.hidden = voiceFor(page.documentElement.lang) === undefined
  }
  show()
  speechSynthesis.addEventListener('voiceschanged', show)
  button.addEventListener('click', () => (speechSynthesis.speaking ? stop(button) : read(page, button)))
  addEventListener('pagehide', () => speechSynthesis.cancel())
}

function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const [wanted] = language.toLowerCase().split('-')
  return speechSynthesis.getVoices().find(({ lang, localService }) => {
    return localService && lang.toLowerCase().split(/[-_]/)[0] === wanted
  })
}

function read(page: Document, button: HTMLButtonElement): void {
  const parts = [...page.querySelectorAll<HTMLElement>(READ)].filter(isOutermost)
  button.textContent = button.dataset.stop ?? ''
  parts.forEach((part, place) => {
    const words = new SpeechSynthesisUtterance(part.innerText)
    words.lang = page.documentElement.lang
    words.voice = voiceFor(words.lang) ?? null
    if (place === parts.length - 1) words.onend = () => stop(button)
    speechSynthesis.speak(words)
  })
}

function stop(button: HTMLButtonElement): void {
  speechSynthesis.cancel()
  button.textContent = button.dataset.play ?? ''
}

function isOutermost(part: HTMLElement): boolean {
  return !part.parentElement?.closest(READ)
}
