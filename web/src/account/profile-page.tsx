import { useState } from 'react'
import { unforeseen, wrong, wrongFields } from '../api/outcomes.ts'
import type { Viewer } from '../api/start.ts'
import { Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { LanguageField } from '../forms/language-field.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { useSend } from '../members/client.ts'
import { UpdateProfileDocument } from './generated/graphql.ts'

/** What people say of themselves. */
export function ProfilePage({ viewer }: { readonly viewer: Viewer }) {
  const { common, account } = useTexts()
  const [saved, setSaved] = useState(false)
  const update = useUpdateProfile(() => setSaved(true))
  return (
    <Page title={account.profile} intro={account.profileIntro}>
      <section className="card">
        <Form
          submit={(read) => {
            setSaved(false)
            return update(read)
          }}
        >
          <Field
            name="name"
            label={common.name}
            autoComplete="name"
            defaultValue={viewer.name ?? ''}
          />
          <Field
            name="username"
            label={common.username}
            hint={account.usernameHint}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={viewer.username ?? ''}
          />
          <LanguageField name="locale" label={account.language} value={viewer.locale} />
          <Done message={saved ? common.saved : null} />
          <Submit>{common.save}</Submit>
        </Form>
      </section>
    </Page>
  )
}

function useUpdateProfile(onSaved: () => void) {
  const send = useSend()
  return async (read: Read) => {
    const { updateProfile: outcome } = await send(UpdateProfileDocument, {
      input: {
        name: read('name') || null,
        username: read('username') || null,
        locale: read('locale'),
      },
    })
    switch (outcome.__typename) {
      case 'UpdateProfileSuccess':
        onSaved()
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'UsernameTakenError':
        return wrong('username', outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
