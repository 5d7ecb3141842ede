import type { Block, EmailMessage } from './email-message';

/** Ink on paper, and paper on ink: every pair passes 4.5:1 (WCAG AA) in both. */
const LIGHT = {
  page: '#f2f0eb',
  card: '#ffffff',
  text: '#1d1a15',
  quiet: '#5c5547',
  line: '#ddd7ca',
  button: '#1d1a15',
  label: '#ffffff',
};
const DARK = {
  page: '#14120f',
  card: '#1f1c18',
  text: '#f3ede1',
  quiet: '#b5aa97',
  line: '#3a352d',
  button: '#f3ede1',
  label: '#14120f',
};

const FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** Behind the preheader, so that an inbox does not go on with the first words of the body. */
const FILLER = '&#8199;&#847; '.repeat(90).trimEnd();

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text that can stand between tags and in a quoted attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** Colours for a dark screen, where a client heeds them: media query (Apple Mail, Thunderbird), data-ogsc and data-ogsb (Outlook). */
function darkStyle(): string {
  const rules = [
    ['.u-page', `background-color:${DARK.page}`],
    ['.u-card', `background-color:${DARK.card}`],
    ['.u-text', `color:${DARK.text}`],
    ['.u-quiet', `color:${DARK.quiet}`],
    ['.u-line', `border-color:${DARK.line}`],
    ['.u-button', `background-color:${DARK.button}`],
    ['.u-label', `color:${DARK.label}`],
  ] as const;
  const media = rules.map(([selector, rule]) => `${selector}{${rule}!important}`).join('');
  const outlook = rules
    .map(
      ([selector, rule]) => `[${rule.startsWith('color') ? 'data-ogsc' : 'data-ogsb'}] ${selector}{${rule}!important}`,
    )
    .join('');

  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${media}}${outlook}@media (max-width:620px){.u-pad{padding-left:20px!important;padding-right:20px!important}}`;
}

function blockHtml(block: Block, direction: EmailMessage['direction']): string {
  const text = `${FONT};font-size:16px;line-height:25px;color:${LIGHT.text}`;
  if (block.kind === 'paragraph') {
    return `<p class="u-text" dir="auto" style="margin:0 0 16px;${text}">${block.lines.map(escaped).join('<br>')}</p>`;
  }
  const tag = block.ordered ? 'ol' : 'ul';
  const side = direction === 'rtl' ? '0 24px 0 0' : '0 0 0 24px';
  const items = block.items
    .map((item) => `<li class="u-text" dir="auto" style="margin:0 0 8px;${text}">${escaped(item)}</li>`)
    .join('');

  return `<${tag} class="u-text" style="margin:0 0 16px;padding:${side};${text}">${items}</${tag}>`;
}

/**
 * A message as HTML for mail services: tables 600 px wide, every style in its element, colours for dark screens beside them, no image, no
 * script, the preheader hidden at the head. Everything people wrote is text. The button is a coloured table cell, which every client draws.
 */
export function emailHtml(message: EmailMessage): string {
  const { locale, direction, subject, preheader, blocks, button, url, foot } = message;
  const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
  const href = escaped(url);
  const start = direction === 'rtl' ? 'right' : 'left';
  const body = blocks.map((block) => blockHtml(block, direction)).join('\n');
  const small = `${FONT};font-size:13px;line-height:20px;color:${LIGHT.quiet}`;

  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escaped(subject)}</title>
<style>${darkStyle()}</style>
</head>
<body class="u-page" style="margin:0;padding:0;background-color:${LIGHT.page};-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;color:${LIGHT.page}">${escaped(preheader)} ${FILLER}</div>
<table ${table} width="100%" class="u-page" bgcolor="${LIGHT.page}" style="width:100%;background-color:${LIGHT.page}">
<tr><td align="center" style="padding:24px 12px">
<table ${table} width="600" class="u-card" bgcolor="${LIGHT.card}" style="width:100%;max-width:600px;background-color:${LIGHT.card}">
<tr><td align="${start}" class="u-pad" style="padding:36px 40px 12px;text-align:${start}">
${body}
</td></tr>
<tr><td align="${start}" class="u-pad" style="padding:4px 40px 40px;text-align:${start}">
<table ${table} style="border-collapse:separate">
<tr><td align="center" class="u-button" bgcolor="${LIGHT.button}" style="background-color:${LIGHT.button};border-radius:6px;padding:0">
<a href="${href}" target="_blank" class="u-label" dir="auto" style="display:inline-block;padding:13px 26px;${FONT};font-size:16px;line-height:22px;font-weight:600;color:${LIGHT.label};text-decoration:none">${escaped(button)}</a>
</td></tr>
</table>
</td></tr>
<tr><td align="${start}" class="u-pad u-line" style="padding:20px 40px 28px;border-top:1px solid ${LIGHT.line};text-align:${start}">
<p class="u-quiet" dir="auto" style="margin:0 0 6px;${small}">${escaped(foot.address).replaceAll('\n', '<br>')}</p>
<p class="u-quiet" style="margin:0;${small}"><a href="${escaped(foot.unsubscribe)}" class="u-quiet" style="${small};text-decoration:underline">${escaped(foot.unsubscribeSays)}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
