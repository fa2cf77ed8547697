import { mkdtemp, mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptSealingKeys } from '#server/keys.ts'
import { readSettings } from '#server/settings.ts'

test('someone who sets nothing gets a portal of her own machine', () => {
  expect(readSettings({})).toMatchObject({
    host: 'localhost',
    port: 4321,
    siteUrl: 'http://localhost:4321',
    dataDir: '.data',
  })
  expect(readSettings({ HOST: '::1', PORT: '80' }).siteUrl).toBe('http://[::1]:80')
  expect(readSettings({ SITE_URL: '' }).siteUrl).toBe('http://localhost:4321')
})

test('every setting that is wrong is named at once', () => {
  const wrong = { PORT: 'http', SITE_URL: 'care', DATABASE_URL: 'mysql://x', SEALING_KEYS: '{"k1":"short"}' }
  for (const name of Object.keys(wrong)) expect(() => readSettings(wrong)).toThrow(name)
})

test('limits on guessing can be switched off for a load test only where nobody else can reach', () => {
  expect(readSettings({ RATE_LIMITS: 'off', HOST: '127.0.0.1' }).host).toBe('127.0.0.1')
  expect(() => readSettings({ RATE_LIMITS: 'off', HOST: '0.0.0.0' })).toThrow('RATE_LIMITS')
})

test('a mail server needs to be told who the letters come from', () => {
  expect(() => readSettings({ SMTP_URL: 'smtp://mail.example' })).toThrow('MAIL_FROM')
})

test('sealing keys are made once, for their owner only, and never again once there is a database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'keys-'))
  const [one, other] = await Promise.all([keptSealingKeys(dataDir), keptSealingKeys(dataDir)])
  const file = join(dataDir, 'keys/sealing.json')

  expect(readSettings({ SEALING_KEYS: one }).sealingKeys).toBe(other)
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  await mkdir(join(dataDir, 'postgres'))
  await rm(file)
  await expect(keptSealingKeys(dataDir)).rejects.toThrow('is missing')
  await rm(dataDir, { recursive: true })
})
