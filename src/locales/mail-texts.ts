/** The texts of the mails, in one language. */
export interface MailTexts
  extends SharedTexts,
    RegistrationMails,
    SessionMails,
    PasswordMails,
    EmailChangeMails,
    AccountMails {}

/** What several mails say in the same words. */
export interface SharedTexts {
  /** Null greets without a name. What follows it is the mail's `intro`. */
  readonly greeting: (name: string | null) => string
  /** Stands above a link that is printed in full below its button. */
  readonly linkInFull: string
  readonly linkExpires: (at: Date) => string
  readonly codeExpires: (at: Date) => string
  readonly labels: {
    readonly device: string
    readonly ipAddress: string
    readonly time: string
    readonly newEmail: string
    readonly inviter: string
    readonly reason: string
  }
  readonly unknownDevice: string
}

/** What every mail has. */
export interface CommonTexts {
  readonly subject: (appName: string) => string
  /** What an inbox shows beside the subject. */
  readonly preheader: string
  readonly title: string
  readonly intro: (appName: string) => string
  /** Why the person gets this mail. */
  readonly footer: (appName: string) => string
}

/** What a mail with a link has. */
export interface LinkTexts {
  readonly button: string
  /** Stands above the link in the text part, which has no button. */
  readonly openLink: string
}

/** What a mail with a code has. */
export interface CodeTexts {
  /** Stands above the code. */
  readonly typeCode: string
}

/** For the person who did not do what the mail is about. */
interface NotYouTexts {
  readonly notYou: string
}

/** Where to turn to. */
interface QuestionsTexts {
  readonly questions: (appName: string) => string
}

export interface RegistrationMails {
  readonly confirmEmail: CommonTexts &
    LinkTexts &
    CodeTexts &
    NotYouTexts & { readonly otherDevice: string }
  readonly accountExists: CommonTexts & LinkTexts & NotYouTexts
  readonly noAccount: CommonTexts & LinkTexts & NotYouTexts & { readonly otherAddress: string }
}

export interface SessionMails {
  readonly loginCode: CommonTexts & LinkTexts & CodeTexts & NotYouTexts
  readonly reauthenticationCode: CommonTexts & CodeTexts & NotYouTexts
  readonly newDevice: CommonTexts & LinkTexts & NotYouTexts
  readonly sessionEnded: CommonTexts &
    NotYouTexts & { readonly why: string; readonly logInAgain: string }
}

export interface PasswordMails {
  readonly resetPassword: CommonTexts & LinkTexts & CodeTexts & NotYouTexts
  readonly passwordChanged: CommonTexts & LinkTexts & NotYouTexts
}

export interface EmailChangeMails {
  /** To the new address. */
  readonly confirmEmailChange: CommonTexts & LinkTexts & CodeTexts & NotYouTexts
  /** To the old address. */
  readonly emailChangeRequested: CommonTexts & LinkTexts & NotYouTexts
  /** To the old address. */
  readonly emailChanged: CommonTexts & LinkTexts & NotYouTexts
  /** To both addresses. */
  readonly emailChangeUndone: CommonTexts & NotYouTexts & { readonly newPassword: string }
  /** To the owner of the address that somebody wanted to change to. */
  readonly addressInUse: CommonTexts & LinkTexts & NotYouTexts
}

export interface AccountMails {
  readonly invitation: CommonTexts & LinkTexts & NotYouTexts
  readonly accountSuspended: CommonTexts & QuestionsTexts
  readonly accountRestored: CommonTexts & LinkTexts
  readonly accountDeleted: CommonTexts & QuestionsTexts
  readonly impersonated: CommonTexts & QuestionsTexts & { readonly limits: string }
}
