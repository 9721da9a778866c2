import { requirements } from './threat.ts'

export const http = requirements('HTTP and operations', [
  [86, 'Slow requests and many connections keep nobody from being served.', 'ASVS 15.2.2'],
  [
    87,
    'A request that two servers could read differently is refused, and its connection closed.',
    'ASVS 4.2.1; CVE-2025-23167',
  ],
  [
    88,
    'Pages of listed origins only may read answers; paths and methods are exact.',
    'ASVS 3.4.2; ASVS 4.1.4; CVE-2025-71399',
  ],
  [
    89,
    'Answers keep browsers from framing, sniffing and guessing; the server sends only where it is told to.',
    'ASVS 3.4.1; ASVS 3.4.8; ASVS 13.2.4; ASVS 13.4.6; ASVS 15.3.2',
  ],
  [
    90,
    'Every event of an account is recorded, no secret is logged, and nobody gets in while the database is away.',
    'ASVS 16.2.5; ASVS 16.3.1; ASVS 16.4.1; ASVS 16.5.3; ASVS 15.1.2',
    'The list of all parts, and their known faults, are the work of `.ci/supply-chain`, not of a test.',
  ],
])
