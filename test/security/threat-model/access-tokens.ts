import { requirements } from './threat.ts'

export const accessTokens = requirements('Access tokens and keys', [
  [60, 'One algorithm is taken, and `none` in no spelling.', 'ASVS 9.1.2; RFC 8725 3.1'],
  [
    61,
    'A public key is never a shared secret, in whatever form it is played.',
    'ASVS 9.1.2; CVE-2026-34950; CVE-2026-107722',
  ],
  [62, 'A key id is looked up as it is, and nothing else.', 'ASVS 9.1.3; RFC 8725 3.10'],
  [63, 'Keys and addresses of keys inside a token are ignored.', 'ASVS 9.1.3'],
  [
    64,
    'Issuer, audience, expiry and beginning of a token are exactly what they should be.',
    'ASVS 9.2.1; ASVS 9.2.3; RFC 8725 3.8; RFC 8725 3.9',
  ],
  [
    65,
    'A token says what it is for by its type, and serves for nothing else.',
    'ASVS 9.2.2; RFC 8725 3.11; RFC 8725 3.12; RFC 9068',
  ],
  [
    66,
    'Unknown extensions, changed, empty and huge tokens are refused without much work.',
    'RFC 7515; RFC 8725 3.6',
  ],
  [67, 'No Authorization header is a fault of the server.', 'GHSA-xmf8-cvqr-rfgj'],
  [68, 'What was verified before is remembered by the whole token.', 'CVE-2026-35039'],
  [
    69,
    'The published keys are public and strong; private ones are stored sealed.',
    'ASVS 11.2.3; ASVS 13.3.1',
  ],
  [70, 'A flood of unknown key ids does not become a flood of look-ups.', 'Own rule'],
])
