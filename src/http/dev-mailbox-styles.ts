import { html } from '../email/templates/html.ts'

/** The look of the mailbox page, light and dark, narrow and wide. */
export const mailboxStyleSheet = html`<style>
:root {
  color-scheme: light dark;
  --page: #f2f3f7; --card: #ffffff; --panel: #f2f3f9; --line: #e3e5ee;
  --strong: #1c2030; --plain: #353b4d; --quiet: #636a7e; --accent: #4350d6; --on-accent: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101218; --card: #191c25; --panel: #212531; --line: #2b3040;
    --strong: #f1f3f9; --plain: #d0d4e0; --quiet: #9aa1b5; --accent: #a5aeff; --on-accent: #101218;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 40px 20px 64px; max-width: 760px; background: var(--page); color: var(--plain);
  font: 16px/1.55 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
}
h1, h2, p, pre { margin: 0; }
h1, h2 { color: var(--strong); letter-spacing: -0.01em; line-height: 1.3; overflow-wrap: anywhere; }
h1 { font-size: 26px; }
h2 { font-size: 20px; }
a { color: var(--accent); }
header { display: flex; justify-content: space-between; align-items: center; gap: 16px; margin-bottom: 28px; }
header p, .facts { color: var(--quiet); font-size: 14px; }
main { display: grid; gap: 24px; }
article, .empty {
  display: grid; gap: 16px; min-width: 0; padding: 28px;
  background: var(--card); border: 1px solid var(--line); border-radius: 14px;
}
.facts { margin-top: -10px; overflow-wrap: anywhere; }
.facts b { color: var(--plain); font-weight: 600; }
.button {
  display: inline-block; padding: 9px 18px; border-radius: 9px; text-decoration: none;
  font-size: 15px; font-weight: 600; background: var(--accent); color: var(--on-accent); overflow-wrap: anywhere;
}
.button:hover { filter: brightness(1.08); }
.button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.links { display: flex; flex-wrap: wrap; gap: 10px; }
pre, .code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
pre {
  padding: 16px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  font-size: 13px; line-height: 1.6; background: var(--panel); border-radius: 10px;
}
.code {
  justify-self: start; padding: 4px 0; color: var(--strong);
  font-size: 40px; line-height: 1.2; font-weight: 700; letter-spacing: 0.08em; user-select: all;
}
iframe {
  width: 100%; height: min(640px, 75vh); border: 1px solid var(--line); border-radius: 10px; resize: vertical;
}
summary { color: var(--quiet); font-size: 14px; cursor: pointer; }
details[open] summary { margin-bottom: 10px; }
@media (max-width: 480px) {
  body { padding: 24px 12px 48px; }
  article, .empty { padding: 20px 16px; }
}
</style>`
