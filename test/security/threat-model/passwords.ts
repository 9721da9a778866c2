import { requirements } from './threat.ts'

export const passwords = requirements('Passwords', [
  [
    1,
    'With PASSWORD_MIN_LENGTH=15 a password has at least 15 characters, counted as code points.',
    'NIST 800-63B-4 3.1.1.2; ASVS 6.2.1',
  ],
  [
    2,
    'Passwords of 64 characters and more are taken, up to a documented length, and every character counts.',
    'ASVS 6.2.8; ASVS 6.2.9; NIST 800-63B-4 3.1.1.2',
  ],
  [
    3,
    'No kind of character is required: whatever is long and strong enough is a password.',
    'ASVS 6.2.5; NIST 800-63B-4 3.1.1.2',
  ],
  [
    4,
    'A password is compared exactly, with its spaces and its case, in one documented Unicode form.',
    'ASVS 6.2.8; NIST 800-63B-4 3.1.1.2',
  ],
  [
    5,
    "Common passwords, and those made of the account's own words, are refused with a reason.",
    'ASVS 6.2.4; ASVS 6.2.11; ASVS 6.2.12',
  ],
  [6, 'A password does not expire by itself.', 'ASVS 6.2.10'],
  [7, 'Changing a password takes the current one.', 'ASVS 6.2.3'],
  [
    8,
    'A stored hash is argon2id with the parameters that OWASP names, a salt of its own and both in its text.',
    'ASVS 11.4.2; NIST 800-63B-4 3.1.1.2',
  ],
  [
    9,
    'A login replaces a hash of weaker parameters, which still verifies until then.',
    'OWASP Password Storage; ASVS 11.2.2',
  ],
  [
    10,
    'An imported hash that would cost too much is refused before it is computed.',
    'supabase/auth#2458',
  ],
  [
    11,
    'A password that is too long is refused before anything is hashed.',
    'OWASP Authentication; ASVS 15.2.2',
  ],
  [
    12,
    'There are no hints, no secret questions, and no passwords that administrators set for others.',
    'ASVS 6.4.2; ASVS 6.4.6',
  ],
  [
    13,
    'There is no account and no secret from the beginning, and a weak configuration does not start.',
    'ASVS 6.3.2; ASVS 13.2.3',
  ],
])
