const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const always = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: with it browsers say `Origin: null` when they post our own forms.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Fonts, styles and pictures are never a page: what only a page can break is left out, nearly a kilobyte a file. */
const whatIsNoPage = ['x-content-type-options', 'cross-origin-resource-policy', 'strict-transport-security']

/** What goes with every answer: pages, errors, and answers without a body. */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
  if (!siteUrl.startsWith('https:')) return always
  return { ...always, 'Strict-Transport-Security': 'max-age=63072000' }
}

/** Whether a header says something about a file of this type. A drawing may be opened as a page of its own. */
export function concerns(type: string, header: string): boolean {
  return (
    !/^(font\/|text\/css|image\/(png|jpeg|webp))/.test(type) || whatIsNoPage.includes(header.toLowerCase())
  )
}
