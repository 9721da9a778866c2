import { requirements } from './threat.ts'

export const sessions = requirements('Sessions', [
  [
    47,
    'What stands for a session has at least 128 bits of a secure source and is not in the database.',
    'ASVS 7.2.3',
  ],
  [48, 'Every login begins a new session, whatever the browser brought along.', 'ASVS 7.2.4'],
  [
    49,
    'A logout, a suspension and a deletion hold from the next request on, on every server.',
    'ASVS 7.4.1; ASVS 7.4.2; ASVS 8.3.2',
  ],
  [
    50,
    'A session ends when it is not used, and at its greatest age, however much it was used.',
    'ASVS 7.3.1; ASVS 7.3.2; ASVS 10.4.8',
  ],
  [
    51,
    'People see their sessions and end one or all others; administrators can do so for them.',
    'ASVS 7.5.2; ASVS 7.4.5',
  ],
  [
    52,
    'What is sensitive takes a proof of who one is within the last ten minutes.',
    'ASVS 7.5.1; ASVS 7.5.3',
  ],
  [
    53,
    'An old refresh token ends its session with all that came of it, and the owner is told.',
    'ASVS 10.4.5; RFC 9700 4.14',
  ],
  [
    54,
    'Any number of clients that refresh at the same moment get one successor, and all stay in.',
    'FAPI 2.0; CVE-2026-1035',
  ],
  [
    55,
    'Only the token just before is forgiven, and only for ten seconds after its successor was used.',
    'dot#1617',
  ],
  [
    56,
    'A refresh that was answered is remembered over a crash and by the next server.',
    'CVE-2026-9802',
  ],
  [
    57,
    'Cookies are `__Host-`, Secure, HttpOnly and SameSite; beside them no answer holds a token.',
    'ASVS 3.3.1; ASVS 3.3.2; ASVS 3.3.3; ASVS 3.3.4',
  ],
  [58, 'No answer of the API may be kept by a cache.', 'ASVS 14.3.2'],
  [
    59,
    'A proof of possession is checked in each of its parts and serves once.',
    'ASVS 10.3.5; ASVS 10.4.14; RFC 9449 4.3; RFC 9449 11.1',
    'DPoP is optional and not offered: a request with that scheme is refused as any other unknown one.',
  ],
])
