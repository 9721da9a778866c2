import { useState, useTransition } from 'react'
import { useTexts } from '../locales/texts.tsx'

/** Which page of a connection is shown. */
export interface Paging {
  /** The cursor behind which the page begins; null for the first. */
  readonly after: string | null
  readonly pending: boolean
  readonly isFirst: boolean
  next(endCursor: string): void
  previous(): void
}

/** Goes through a connection page by page. While the next one is on its way, the one before stays. */
export function usePaging(): Paging {
  const [cursors, setCursors] = useState<readonly string[]>([])
  const [pending, startTransition] = useTransition()
  const go = (to: readonly string[]) => {
    startTransition(() => setCursors(to))
    scrollTo({ top: 0 })
  }
  return {
    after: cursors.at(-1) ?? null,
    pending,
    isFirst: cursors.length === 0,
    next: (endCursor) => go([...cursors, endCursor]),
    previous: () => go(cursors.slice(0, -1)),
  }
}

interface PagerProps {
  readonly paging: Paging
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** The buttons to the page before and the next one; nothing where all is on one page. */
export function Pager({ paging, pageInfo: { hasNextPage, endCursor } }: PagerProps) {
  const { common } = useTexts()
  if (paging.isFirst && !hasNextPage) return null
  const isLast = !hasNextPage || endCursor === null
  return (
    <div className="pager">
      <button
        type="button"
        className="button quiet"
        disabled={paging.isFirst || paging.pending}
        onClick={paging.previous}
      >
        {common.previous}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={isLast || paging.pending}
        onClick={() => endCursor !== null && paging.next(endCursor)}
      >
        {common.next}
      </button>
    </div>
  )
}
