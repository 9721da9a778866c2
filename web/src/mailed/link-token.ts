/**
 * The token of a mailed link. It stands behind the `#`, which browsers send to nobody, and stays there until the page is
 * left, so that loading it again works.
 */
export function linkToken(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined
}
