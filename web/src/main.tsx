import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { ErrorBoundary } from './layout/error-boundary.tsx'
import { LanguageProvider } from './locales/texts.tsx'
import './styles/styles.css'

const root = document.getElementById('app')
if (root === null) throw new Error('there is no #app')

createRoot(root).render(
  <StrictMode>
    <Suspense>
      <LanguageProvider>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </LanguageProvider>
    </Suspense>
  </StrictMode>,
)
