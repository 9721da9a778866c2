/** What Apollo Sandbox opens with: the way from a registration to a logout. */
export const SANDBOX_DOCUMENT = `# 1. Register. The mail is at /dev/mailbox.
mutation Register {
  register(input: { email: "ada@example.com", password: "three blind mice eat cheese" }) {
    __typename
    ... on RegisterSuccess { challenge codeExpiresAt }
    ... on MutationError { message }
  }
}

# 2. Confirm with the code of the mail and the challenge of step 1. This logs you in.
mutation ConfirmEmail($challenge: String!, $code: String!) {
  confirmEmail(input: { proof: { code: { challenge: $challenge, code: $code } } }) {
    __typename
    ... on LoginSuccess { user { id email } tokens { accessToken refreshToken } }
    ... on MutationError { message }
  }
}

# 3. Put "Authorization: Bearer <accessToken>" under Headers and ask who you are.
query Me {
  me { id email createdAt sessions { nodes { id deviceLabel current } } activity { nodes { type occurredAt } } }
}

# 4. The next time: log in.
mutation Login {
  login(input: { identifier: "ada@example.com", password: "three blind mice eat cheese" }) {
    __typename
    ... on LoginSuccess { user { email } tokens { accessToken refreshToken } }
    ... on MutationError { message }
  }
}

mutation RefreshSession($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) {
    __typename
    ... on RefreshSessionSuccess { tokens { accessToken refreshToken } }
    ... on SessionEndedError { reason message }
  }
}

mutation Logout {
  logout { ... on LogoutSuccess { endedSessionId } }
}
`
