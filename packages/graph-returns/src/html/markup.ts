import { escapeHtml } from "./escape.ts";

/** Text that is markup already. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[];

/**
 * A template of markup. Whatever is put into it is escaped, unless it came out of a template itself, so that no name
 * in a table can become a tag.
 */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    markup: words.map((word, i) => word + (i < parts.length ? textOf(parts[i]!) : "")).join(""),
  };
}

function textOf(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return Array.isArray(part) ? part.map(textOf).join("") : (part as Markup).markup;
}

/** A table; the first row of cells are its heads, the first cell of each row names it. */
export function tableOf(
  caption: string,
  head: readonly Part[],
  rows: readonly (readonly Part[])[],
): Markup {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${name!}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
