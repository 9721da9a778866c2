import { requirements } from './threat.ts'

const NOT_YET = 'Second factors are not there yet.'

export const secondFactors = requirements('Second factors and passkeys', [
  [
    71,
    'Nothing of use is issued before the second factor.',
    'GHSA-4qvm-r4pr-v3wg; CVE-2025-64103; CVE-2026-53725',
    NOT_YET,
  ],
  [
    72,
    'A TOTP code serves once within its step, by the clock of the server, also for two at a time.',
    'ASVS 6.5.1; ASVS 6.5.5; ASVS 6.5.8; GHSA-w73w-g5xw-rwhf',
    NOT_YET,
  ],
  [
    73,
    'A recovery code is stored as a hash and serves once; new ones end the old.',
    'ASVS 6.5.1; ASVS 6.5.2; CVE-2026-31875',
    NOT_YET,
  ],
  [74, 'What is mailed is in no answer of the API.', 'CVE-2026-105211'],
  [
    75,
    'Adding or removing a factor takes a fresh session and is told to the owner.',
    'ASVS 7.5.1; ASVS 6.3.7',
    NOT_YET,
  ],
  [
    76,
    'A passkey proves challenge, origin, relying party, presence and counter, and belongs to one account.',
    'ASVS 6.7.2; CVE-2025-71400',
    'Passkeys are not there yet.',
  ],
])
