import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'
import { Footer } from './footer.tsx'

/** A single card in the middle: for people who are on their way in. */
export function EntryLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="entry">
      <header>
        <Brand />
      </header>
      <main className="card">{children}</main>
      <Footer />
    </div>
  )
}
