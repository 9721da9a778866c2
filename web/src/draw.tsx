import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { ErrorBoundary } from './layout/error-boundary.tsx'
import type { Texts } from './locales/en.ts'
import { LanguageProvider } from './locales/texts.tsx'

/** Draws the page that the browser's address asks for. @param texts those of the current language */
export function draw(place: HTMLElement, texts: Texts): void {
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider texts={texts}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </LanguageProvider>
    </StrictMode>,
  )
}
