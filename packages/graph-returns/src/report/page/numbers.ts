import { html, type Markup } from "../../html/markup.ts";
export const whole = (n: number): string => n.toLocaleString("en-GB");
export const percent = (x: number): string =>
  Number.isFinite(x) ? `${(100 * x).toFixed(1)} %` : "–";
export const fixed = (x: number, digits = 3): string =>
  Number.isFinite(x) ? x.toFixed(digits) : "–";
export const between = ({ low, high }: { low: number; high: number }, digits = 3): string =>
  Number.isFinite(low) ? `${low.toFixed(digits)} to ${high.toFixed(digits)}` : "–";
export const note = (words: string): Markup => html`<p class="note">${words}</p>`;
