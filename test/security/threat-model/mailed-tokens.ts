import { requirements } from './threat.ts'

export const mailedTokens = requirements('Mailed tokens, resets and confirmations', [
  [
    26,
    'Mailed tokens have at least 128 bits of a secure source, and the database holds none of them.',
    'ASVS 6.5.2; ASVS 6.5.3; ASVS 11.5.1',
  ],
  [27, 'Codes live ten minutes, links as long as documented.', 'ASVS 6.5.5'],
  [
    28,
    'A mailed token is used once, however many use it at the same moment.',
    'ASVS 6.5.1; ASVS 2.3.4; ASVS 15.4.2',
  ],
  [
    29,
    'Using one of the mails of a kind ends the others, and a new password or address ends all.',
    'OWASP Forgot Password; politeia#650',
  ],
  [
    30,
    'A secret serves the one purpose and the one person that it was made for.',
    'ASVS 6.6.2; ASVS 9.2.2',
  ],
  [
    31,
    'Mailed links are made from the configuration, never from what a request says.',
    'OWASP Forgot Password; ASVS 4.1.3',
  ],
  [32, 'No request decides where a browser is sent.', 'ASVS 3.7.2; ASVS 10.4.1'],
  [
    33,
    'Opening a link uses nothing up: that takes a mutation; a code can be typed instead.',
    'ASVS 3.5.3; fusionauth#629',
  ],
  [
    34,
    'A mailed token stands in the fragment of its link, where no log and no Referer sees it.',
    'ASVS 14.2.1; ASVS 3.4.5',
  ],
  [
    35,
    'A reset does not log in.',
    'ASVS 6.4.3; OWASP Forgot Password',
    'That it does not skip a second factor can be tried when there is one.',
  ],
  [
    36,
    'A reset has ended all sessions before it answers.',
    'ASVS 7.4.3; authorizer#669',
    'Second factors, whose change does the same, are not there yet.',
  ],
  [37, 'The owner is told of a new password, and both addresses of a new address.', 'ASVS 6.3.7'],
  [38, 'A new address takes a fresh session and a proof of the address.', 'ASVS 7.5.1'],
  [39, 'A secret is a text and nothing else.', 'ASVS 15.3.5; CVE-2019-18818'],
  [
    40,
    'A mail goes to exactly one address, parsed once and normalised before it is judged.',
    'CVE-2022-35924; CVE-2026-73420; GHSA-5jpx',
  ],
  [
    41,
    'Nothing that somebody typed is markup or a link in a mail.',
    'CVE-2022-31127; GHSA-4hmq-ggrm-qfc6',
  ],
])
