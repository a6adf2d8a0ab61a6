import { html, type Markup } from "../html/markup.ts";

/** How a page looks, on a screen, on a narrow one and on paper. */
const style = `
:root{color-scheme:light}
body{font:15px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:1080px;margin:0 auto;padding:24px 16px}
h1{font-size:28px;line-height:1.2;margin:0 0 12px;overflow-wrap:anywhere}
h2{font-size:20px;margin:36px 0 8px;border-bottom:1px solid #ccc;padding-bottom:4px}
h3{font-size:16px;margin:22px 0 4px;overflow-wrap:anywhere}
a{color:#0063a0}
.summary{font-size:17px;padding-left:20px;max-width:760px}.summary li{margin:4px 0}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:2px 18px;margin:12px 0}
.box{border:2px solid #0063a0;border-radius:6px;padding:0 16px 12px;margin:20px 0}.box h2{border:0;margin-top:12px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:6px 0}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto;margin:8px 0}
table{border-collapse:collapse}caption{text-align:left;color:#555;padding-bottom:4px}
th,td{padding:3px 14px 3px 0;text-align:right;font-variant-numeric:tabular-nums;border-bottom:1px solid #e5e5e5;vertical-align:top}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid #888}
th:first-child,td:has(.words),th:has(.words){text-align:left}
tbody th{font-weight:400;min-width:130px;max-width:340px;overflow-wrap:break-word}
th:has(.words),td:has(.words){padding-left:14px}
td{white-space:nowrap}td:has(.words){white-space:normal}
.words{display:inline-block;text-align:left;max-width:440px;min-width:220px;overflow-wrap:anywhere}
.note{color:#555;max-width:760px}
.ok{color:#1b6b32}.warn{color:#8a5a00;font-weight:600}.fail{color:#a32400;font-weight:600}.unknown{color:#555}
figure{margin:14px 0}figcaption{color:#555;max-width:640px}
svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:#1a1a1a}
@media(max-width:600px){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:6px}main{padding:16px 12px}}
@page{margin:14mm}
@media print{td{white-space:normal}body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}.wide{overflow:visible}
table{font-size:7.5pt}th,td{padding-right:6px}tbody th{max-width:none;min-width:0}.words{max-width:none;min-width:0}
h2,h3{break-after:avoid}tr,figure,.box{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}}
`;

/** One HTML file with its own style: nothing comes from outside, and nothing runs. */
export const pageOf = (title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${{ markup: style }}</style></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`.markup;
