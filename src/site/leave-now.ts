const PRESSES = 3
const WITHIN = 3_000

/**
 * Leaves by three presses of Shift. The page goes blank first, and what follows takes its place in the history: the
 * button Back does not lead here.
 */
export function leaveOnShift(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('.leave-now')
  let presses: number[] = []
  const leave = () => {
    page.body.hidden = true
    void fetch(form?.action ?? '', {
      method: 'POST',
      keepalive: true,
      redirect: 'manual',
      body: new URLSearchParams(),
    })
    location.replace('https://www.bbc.co.uk/weather')
  }
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    leave()
  })
  page.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return
    presses = key === 'Shift' ? [...presses.filter((time) => timeStamp - time < WITHIN), timeStamp] : []
    if (presses.length >= PRESSES) leave()
  })
}
