import { useState } from 'react'
import { refused, unforeseen, wrong, wrongFields } from '../api/outcomes.ts'
import { Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { LanguageField } from '../forms/language-field.tsx'
import { useTexts } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import { useAdminTexts } from './admin-texts.ts'
import { UpdateUserDocument } from './generated/graphql.ts'
import { RolesField, readRoles } from './roles-field.tsx'
import type { UserDetails } from './user-page.tsx'

export function EditUser({ user }: { readonly user: UserDetails }) {
  const { common } = useTexts()
  const texts = useAdminTexts()
  const [saved, setSaved] = useState(false)
  const update = useUpdateUser(user.id, () => setSaved(true))
  return (
    <Form
      submit={(read) => {
        setSaved(false)
        return update(read)
      }}
    >
      <Field name="name" label={common.name} autoComplete="off" defaultValue={user.name ?? ''} />
      <Field
        name="username"
        label={common.username}
        autoComplete="off"
        defaultValue={user.username ?? ''}
      />
      <LanguageField name="locale" label={texts.language} value={user.locale} />
      <RolesField roles={user.roles} />
      <Done message={saved ? common.saved : null} />
      <Submit>{common.save}</Submit>
    </Form>
  )
}

function useUpdateUser(userId: string, onSaved: () => void) {
  const send = useSendFresh()
  return async (read: Read) => {
    const { updateUser: outcome } = await send(UpdateUserDocument, {
      input: {
        userId,
        name: read('name') || null,
        username: read('username') || null,
        locale: read('locale'),
        roles: readRoles(read),
      },
    })
    switch (outcome.__typename) {
      case 'UpdateUserSuccess':
        onSaved()
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'UsernameTakenError':
        return wrong('username', outcome)
      case 'NotFoundError':
      case 'LastAdministratorError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
