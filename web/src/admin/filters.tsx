import type { FormEvent, ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { useAdminTexts } from './admin-texts.ts'

/** What a list is narrowed down to. It stands in the page's address, so that the way back leads to the same list. */
export function useFilters(): URLSearchParams {
  return useSearchParams()[0]
}

/** The fields that narrow a list down, by the names that `useFilters` knows them by. */
export function Filters({ children }: { readonly children: ReactNode }) {
  const texts = useAdminTexts()
  const [, setParams] = useSearchParams()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].map(
      ([name, value]) => [name, String(value).trim()] as const,
    )
    setParams(
      new URLSearchParams(given.filter(([, value]) => value !== '').map((pair) => [...pair])),
    )
  }
  return (
    <search>
      <form className="filters" onSubmit={onSubmit}>
        {children}
        <button type="submit" className="button quiet">
          {texts.apply}
        </button>
      </form>
    </search>
  )
}

/** One of the known values; undefined for anything else that an address may hold. */
export function oneOf<Value extends string>(
  options: Readonly<Record<Value, unknown>>,
  given: string | null,
): Value | undefined {
  return given !== null && isKey(options, given) ? given : undefined
}

function isKey<Value extends string>(
  options: Readonly<Record<Value, unknown>>,
  text: string,
): text is Value {
  return Object.hasOwn(options, text)
}
