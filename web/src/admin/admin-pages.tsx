import type { Viewer } from '../api/start.ts'
export function AdminPages({ viewer }: { readonly viewer: Viewer }) {
  return <p>{viewer.email}</p>
}
