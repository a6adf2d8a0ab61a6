import { createHash } from "node:crypto";
import { escapeHtml } from "../html/escape.ts";

/** The page of the server, and the policy that lets its own style and script run and nothing else. */
export function pageOf(title: string): { readonly html: string; readonly policy: string } {
  const name = escapeHtml(title);
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${name}</title><style>${style}</style></head>
<body><main><h1>${name}</h1>
<p id="about">How likely is it that a customer sends a product back?</p>
<form id="form"><p><label for="customer">Customer</label><input id="customer" required maxlength="128" autocomplete="off"></p>
<p><label for="variant">Variant</label><input id="variant" required maxlength="128" autocomplete="off"></p>
<button>Score</button></form>
<section id="answer" aria-live="polite" hidden><h2>Probability of a return: <span id="probability"></span></h2>
<div class="scale" aria-hidden="true"><div id="bar"></div></div>
<p id="act" hidden></p><p id="known"></p>
<h3>Why</h3><table><caption>Each row adds to the odds of a return; above 1 they rise.</caption>
<thead><tr><th scope="col">what is known</th><th scope="col">odds times</th></tr></thead><tbody id="why"></tbody></table>
<div id="reasons" hidden><h3>What the model reckons with</h3><h4>Raises the probability</h4><ul id="raising"></ul>
<h4>Lowers it</h4><ul id="lowering"></ul><p id="notes"></p></div></section>
<p id="problem" role="alert"></p></main><script>${script}</script></body></html>
`;
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { html, policy };
}

const style = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#767676;--blue:#0063a0;--on:#fff;--bad:#a32400}
@media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#161616;--line:#8d8d8d;--blue:#7cc4ff;--on:#111;--bad:#ff9d7d}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0}
main{max-width:640px;margin:0 auto;padding:24px 16px}h1{font-size:26px;margin:0}h2{font-size:20px}h3{font-size:16px}h4{font-size:16px;font-weight:400;margin:8px 0 0}ul{margin:0;padding-left:20px;overflow-wrap:anywhere}
label{display:block;font-weight:600}input{font:inherit;width:100%;box-sizing:border-box;padding:8px;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink)}
button{font:inherit;font-weight:600;padding:8px 20px;border:0;border-radius:4px;background:var(--blue);color:var(--on)}
.scale{border:1px solid var(--line);height:14px}#bar{height:14px;background:var(--blue);width:0}
table{border-collapse:collapse;width:100%}caption{text-align:left}th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:last-child,th:last-child{text-align:right;font-variant-numeric:tabular-nums}#problem{color:var(--bad);font-weight:600}
`;

// Written without a build: what it shows goes through `textContent`, never through markup.
const script = `
const at = (id) => document.getElementById(id);
const words = { orders: "has orders", row: "has a row in the tables and no order yet", nothing: "was never seen" };
at("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  at("problem").textContent = "";
  const line = { customer: at("customer").value.trim(), variant: at("variant").value.trim() };
  try {
    const answer = await fetch("why", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(line) });
    const found = await answer.json();
    if (!answer.ok) throw new Error(found.message);
    const percent = (100 * found.probability).toFixed(1) + " %";
    at("probability").textContent = percent;
    at("bar").style.width = percent.replace(" ", "");
    at("act").hidden = found.act === undefined;
    at("act").textContent = found.act ? "At or above the threshold: act." : "Below the threshold: let it pass.";
    at("known").textContent = "Customer " + line.customer + " " + words[found.customer] + ", variant " + line.variant + " " + words[found.variant] + ". Scored by " + (found.by === "model" ? found.model : "the model for what was never seen") + ".";
    const rows = [["nothing: anybody, anything", found.base], ["this customer", found.adds.customer], ["this variant", found.adds.variant]];
    at("why").replaceChildren(...rows.map(([name, adds]) => {
      const row = document.createElement("tr");
      for (const text of [name, Math.exp(adds).toFixed(2)]) row.appendChild(document.createElement("td")).textContent = text;
      return row;
    }));
    const reasons = found.reasons;
    at("reasons").hidden = reasons === undefined;
    if (reasons !== undefined) {
      for (const side of ["raising", "lowering"]) {
        const said = reasons[side].length === 0 ? ["nothing to speak of"] : reasons[side];
        at(side).replaceChildren(...said.map((text) => {
          const item = document.createElement("li");
          item.textContent = text;
          return item;
        }));
      }
      at("notes").textContent = reasons.notes.join(" ");
    }
    at("answer").hidden = false;
  } catch (error) {
    at("answer").hidden = true;
    at("problem").textContent = error.message;
  }
});
`;
