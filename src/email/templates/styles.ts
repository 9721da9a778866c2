import { html } from './html.ts'

const SANS =
  'font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif'
const MONO = 'font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace'

/** Inline styles, the light look. Many clients read nothing else, so each element carries all of its own. */
export const styles = {
  page: 'margin:0;padding:0;background-color:#f2f3f7;-webkit-text-size-adjust:100%',
  preheader:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:#f2f3f7;mso-hide:all',
  outer: 'background-color:#f2f3f7',
  column: 'width:100%;max-width:560px',
  brand: `padding:0 8px 20px;${SANS};font-size:17px;line-height:24px;font-weight:700;letter-spacing:-0.2px;color:#1c2030`,
  card: 'background-color:#ffffff;border:1px solid #e3e5ee;border-radius:14px;padding:36px 40px 24px',
  title: `margin:0 0 20px;${SANS};font-size:24px;line-height:31px;font-weight:700;letter-spacing:-0.4px;color:#1c2030`,
  paragraph: `margin:0 0 16px;${SANS};font-size:16px;line-height:25px;color:#353b4d`,
  unbroken: 'white-space:nowrap',
  note: `margin:0 0 12px;${SANS};font-size:14px;line-height:21px;color:#636a7e`,
  buttonTable: 'margin:24px 0;border-collapse:separate',
  buttonCell: 'background-color:#4350d6;border-radius:10px;mso-padding-alt:14px 28px',
  button: `display:inline-block;padding:14px 28px;${SANS};font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:10px`,
  link: 'color:#4350d6;text-decoration:underline;word-break:break-all;overflow-wrap:anywhere',
  rule: 'margin:28px 0 24px;border:0;border-top:1px solid #e3e5ee;height:0;font-size:0;line-height:0',
  codeTable: 'margin:0 0 16px;border-collapse:separate',
  code: `background-color:#f2f3f9;border:1px solid #e3e5ee;border-radius:10px;padding:18px 16px;text-align:center;${MONO};font-size:32px;line-height:40px;font-weight:700;letter-spacing:3px;white-space:nowrap;color:#1c2030;-webkit-user-select:all;user-select:all`,
  codeGroup: 'padding-left:16px',
  detailsTable: 'margin:20px 0;border-collapse:separate;table-layout:fixed',
  details: `background-color:#f2f3f9;border:1px solid #e3e5ee;border-radius:10px;padding:12px 16px;${SANS};font-size:15px;line-height:25px;color:#353b4d;overflow-wrap:anywhere`,
  label: 'color:#636a7e',
  footer: `padding:20px 8px 0;${SANS};font-size:13px;line-height:19px;color:#636a7e`,
} as const

/** What inline styles cannot say: the dark look and the narrow one. `!important`, because it competes with them. */
export const styleSheet = html`<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .outer { padding: 24px 12px !important; }
  .card { padding: 28px 22px 16px !important; }
  .button-table, .button-cell { width: 100% !important; }
  .button { display: block !important; text-align: center !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #101218 !important; }
  .preheader { color: #101218 !important; }
  .card { background-color: #191c25 !important; border-color: #2b3040 !important; }
  .strong { color: #f1f3f9 !important; }
  .plain { color: #d0d4e0 !important; }
  .quiet { color: #9aa1b5 !important; }
  .link { color: #a5aeff !important; }
  .rule { border-top-color: #2b3040 !important; }
  .panel { background-color: #212531 !important; border-color: #343a4c !important; }
  .button-cell { background-color: #5663ea !important; }
}
</style>`
