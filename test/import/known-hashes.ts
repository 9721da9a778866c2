/** A hash that another implementation made, with its password. */
export interface KnownHash {
  readonly from: string
  readonly kind: string
  readonly hash: string
  readonly password: string
}

/** Vectors that other systems publish in their documentation and tests. */
export const KNOWN_HASHES: readonly KnownHash[] = [
  {
    from: 'the reference implementation of argon2',
    kind: 'argon2i',
    hash: '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$wWKIMhR9lyDFvRz9YTZweHKfbftvj+qf+YFY4NeBbtA',
    password: 'password',
  },
  {
    from: 'the reference implementation of argon2, version 1.0',
    kind: 'argon2i',
    hash: '$argon2i$m=65536,t=2,p=1$c29tZXNhbHQ$9sTbSlTio3Biev89thdrlKKiCaYsjjYVJxGAL3swxpQ',
    password: 'password',
  },
  {
    from: 'the reference implementation of argon2',
    kind: 'argon2id',
    hash: '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    password: 'password',
  },
  {
    from: 'the tests of a Python library',
    kind: 'argon2d',
    hash: '$argon2d$v=19$m=16,t=2,p=1$Mmx3eWR3YkJONkhoTGFnNA$HD1EIj2bqdfwQrJDP+FY6w',
    password: 'password',
  },
  {
    from: 'the tests of Supabase',
    kind: 'bcrypt',
    hash: '$2y$10$SXEz2HeT8PUIGQXo9yeUIem8KzNxgG0d7o/.eGj2rj8KbRgAuRVlq',
    password: 'test',
  },
  {
    from: 'the tests of Openwall',
    kind: 'bcrypt',
    hash: '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW',
    password: 'U*U',
  },
  {
    from: 'the documentation of passlib',
    kind: 'scrypt',
    hash: '$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E',
    password: 'password',
  },
  {
    from: 'the tests of Supabase',
    kind: 'fbscrypt',
    hash: '$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=ou9tdYTGyYm8kuR6Dt0Bp0kDuAYoXrK16mbZO4yGwAn3oLspjnN0/c41v8xZnO1n14J3MjKj1b2g6AUCAlFwMw==$C0sHCg9ek77hsg==$zKVTMvnWVw5BBOZNUdnsalx4c4c7y/w7IS5p6Ut2+CfEFFlz37J9huyQfov4iizN8dbjvEJlM5tQaJP84+hfTw==',
    password: 'mytestpassword',
  },
  {
    from: 'the documentation of Firebase',
    kind: 'fbscrypt',
    hash: '$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$42xEC+ixf3L2lw==$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==',
    password: 'user1password',
  },
  {
    from: 'the tests of Django',
    kind: 'pbkdf2-sha256',
    hash: 'pbkdf2_sha256$30000$seasalt2$a75qzbogeVhNFeMqhdgyyoqGKpIzYUo651sq57RERew=',
    password: 'lètmein',
  },
  {
    from: 'the tests of hashcat',
    kind: 'pbkdf2-sha512',
    hash: '$pbkdf2-sha512$25000$LyWE0HrP2RsjZCxlDGFMKQ$1vC5Ohk2mCS9b6akqsEfgeb4l74SF8XjH.SljXf3dMLHdlY1GK9ojcCKts6/asR4aPqBmk74nCDddU3tvSCJvw',
    password: 'hashcat',
  },
]

/** The parts of a hash that nobody may see: salt, keys and output. */
export function secretsOf(hash: string): string[] {
  return hash.split(/[$,]/).filter((part) => part.length > 'pbkdf2-sha256'.length)
}
