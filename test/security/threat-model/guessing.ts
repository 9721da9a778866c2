import { requirements } from './threat.ts'

export const guessing = requirements('Finding out who has an account, and guessing', [
  [
    14,
    'A failed login answers byte for byte the same, whatever is true of the account.',
    'ASVS 6.3.8',
  ],
  [
    15,
    'A failed login does the same work, whatever is true of the account and however bad the input.',
    'ASVS 6.3.8; keycloak#51887; keycloak#48888; keycloak#29304',
    'The work is counted here; how well times of answers tell accounts apart is a matter of measuring, not of a test.',
  ],
  [16, 'A registration does not tell whether the address has an account.', 'ASVS 6.3.8'],
  [
    17,
    'Asking for a mail answers the same for any address, and before anything is sent.',
    'ASVS 6.3.8; OWASP Forgot Password',
  ],
  [
    18,
    'An account takes fewer than a hundred wrong passwords in a row; after that none is even verified.',
    'NIST 800-63B-4 3.2.2; ASVS 6.3.1',
  ],
  [
    19,
    'Nobody can keep the owner out by failing: a known device has tries of its own.',
    'ASVS 6.1.1; OWASP Authentication',
  ],
  [
    20,
    'Tries are counted once for all servers, also at the same moment and over restarts.',
    'ASVS 15.4.2',
  ],
  [21, 'Each field of a document is a try of its own, whatever its alias.', 'OWASP GraphQL'],
  [
    22,
    'The address of a client is believed from trusted proxies only, and every spelling of it is one network.',
    'ASVS 4.1.3; ASVS 15.3.4; GHSA-5847-rm3g-23mw',
  ],
  [
    23,
    'A mailed code takes five tries, and then even the right one is wrong.',
    'ASVS 6.6.3; Kratos default of 5',
    'TOTP and recovery codes are not there yet.',
  ],
  [
    24,
    'Mails to one address and from one network are limited.',
    'OWASP Forgot Password; ASVS 2.4.1',
  ],
  [25, 'A login from a new device is told to the owner, also after failed ones.', 'ASVS 6.3.5'],
])
