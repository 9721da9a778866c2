import { requirements } from './threat.ts'

const NO_PROVIDERS = 'Identity providers are not there yet.'

export const identity = requirements('Identity', [
  [
    42,
    'One address, in any spelling, has one account, which the database itself sees to.',
    'ASVS 2.3.4; ASVS 15.4.2',
  ],
  [
    43,
    'Look-alikes of an address are refused or are another address; a tagged address is its own.',
    'Own rule',
  ],
  [
    44,
    'Whoever registered an address first keeps nothing of it when its owner comes.',
    'ASVS 6.8.1; CVE-2026-53516',
    'The owner comes by mail; identity providers are not there yet.',
  ],
  [
    45,
    'A foreign identity is issuer and subject, never an address, and only listed issuers count.',
    'ASVS 6.8.1; ASVS 10.3.3; ASVS 10.5.2; ASVS 10.5.3',
    NO_PROVIDERS,
  ],
  [
    46,
    'State, nonce and PKCE belong to one browser and one provider, and serve once.',
    'ASVS 10.1.2; ASVS 10.2.1; ASVS 10.2.2; ASVS 10.5.1',
    NO_PROVIDERS,
  ],
])
