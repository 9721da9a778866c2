import { RequestError } from './problems.ts'

/** `fetch`, whose failures tell a server out of reach from a mistake in these pages: it throws a TypeError for both. */
export async function reach(...request: Parameters<typeof fetch>): Promise<Response> {
  try {
    return await fetch(...request)
  } catch {
    throw new RequestError('UNREACHABLE')
  }
}
