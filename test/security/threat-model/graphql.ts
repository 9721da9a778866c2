import { requirements } from './threat.ts'

export const graphql = requirements('GraphQL', [
  [
    77,
    'In production there is no introspection, no suggestion of names and no landing page.',
    'ASVS 4.3.2; ASVS 13.4.5; OWASP GraphQL',
  ],
  [
    78,
    'Depth, aliases, directives, tokens, cost and bytes of a document are limited.',
    'ASVS 4.3.1; graphql-armor defaults',
  ],
  [
    79,
    'A request holds one operation, with at most one field that checks a credential.',
    'CVE-2026-33756; CVE-2026-35401',
  ],
  [
    80,
    'Nothing is done for a request that a page of another site may send without asking.',
    'ASVS 3.5.1; ASVS 3.5.2; ASVS 3.5.3; GHSA-9q82-xgwf-vj6h',
  ],
  [
    81,
    'A hostile document costs little.',
    'CVE-2023-26144; CVE-2026-75507; CVE-2026-23897',
    'The time that each kind takes is measured by `bench/hostile-documents.ts`, not by a test.',
  ],
  [82, 'Where documents are trusted, no other is taken.', 'ASVS 4.3.1'],
  [83, 'An error tells nothing of the inside: no stack, statement, path or host.', 'ASVS 16.5.1'],
  [
    84,
    'Each object and field has its owner; no secret is in the schema, and no client sets roles or ids.',
    'ASVS 8.2.2; ASVS 8.2.3; ASVS 15.3.1; ASVS 15.3.3',
  ],
  [
    85,
    'Names of prototypes are names like any other, as aliases and in variables.',
    'ASVS 15.3.6; CVE-2026-104852',
  ],
])
