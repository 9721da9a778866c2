import { Field } from '../forms/field.tsx'
import type { Read } from '../forms/form.tsx'
import { useAdminTexts } from './admin-texts.ts'

/** The roles of an account, separated by commas. */
export function RolesField({ roles }: { readonly roles: readonly string[] }) {
  const texts = useAdminTexts()
  return (
    <Field
      name="roles"
      label={texts.roles}
      hint={texts.rolesHint}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={roles.join(', ')}
    />
  )
}

export function readRoles(read: Read): string[] {
  const names = read('roles').split(',')
  return names.map((name) => name.trim()).filter((name) => name !== '')
}
