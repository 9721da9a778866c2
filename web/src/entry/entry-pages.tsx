import { Route, Switch } from 'wouter'
import { CaptchaProvider } from '../captcha/captcha.tsx'
import { EntryLayout } from '../layout/entry-layout.tsx'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { paths } from '../routes.ts'
import { AcceptInvitationPage } from './accept-invitation-page.tsx'
import { CancelEmailChangePage } from './cancel-email-change-page.tsx'
import { CheckYourMailPage } from './check-your-mail-page.tsx'
import { ConfirmEmailChangePage } from './confirm-email-change-page.tsx'
import { ConfirmEmailPage } from './confirm-email-page.tsx'
import { ForgotPasswordPage } from './forgot-password-page.tsx'
import { LoginCodePage } from './login-code-page.tsx'
import { LoginLinkPage } from './login-link-page.tsx'
import { LoginPage } from './login-page.tsx'
import { RegisterPage } from './register-page.tsx'
import { ResetPasswordPage } from './reset-password-page.tsx'

/** The pages that need no session. */
export function EntryPages() {
  return (
    <CaptchaProvider>
      <EntryLayout>
        <Switch>
          <Route path={paths.register} component={RegisterPage} />
          <Route path={paths.checkYourMail} component={CheckYourMailPage} />
          <Route path={paths.confirmEmail} component={ConfirmEmailPage} />
          <Route path={paths.login} component={LoginPage} />
          <Route path={paths.loginCode} component={LoginCodePage} />
          <Route path={paths.loginLink} component={LoginLinkPage} />
          <Route path={paths.forgotPassword} component={ForgotPasswordPage} />
          <Route path={paths.resetPassword} component={ResetPasswordPage} />
          <Route path={paths.acceptInvitation} component={AcceptInvitationPage} />
          <Route path={paths.confirmEmailChange} component={ConfirmEmailChangePage} />
          <Route path={paths.cancelEmailChange} component={CancelEmailChangePage} />
          <Route component={NotFoundPage} />
        </Switch>
      </EntryLayout>
    </CaptchaProvider>
  )
}
