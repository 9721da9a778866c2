import type { AppSettings } from '../support/app.ts'

/** A server in production that listens on this machine only and never sends a mail. */
export const PRODUCTION: AppSettings = {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'https://auth.example.com',
  EMAIL_TRANSPORT: 'smtp',
  EMAIL_FROM: 'Authograph <no-reply@example.com>',
  SMTP_URL: 'smtp://127.0.0.1:9',
}
