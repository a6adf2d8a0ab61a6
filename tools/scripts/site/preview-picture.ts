import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "../workspace.ts";
import { chromiumPath } from "./check-pages.ts";

/**
 * Draws `docs/public/og.png`, what a link to the site shows elsewhere: the name, what it is for, and the figure of the home page. To be run
 * again where one of these changes: `npx tsx tools/scripts/site/preview-picture.ts`.
 */
const [logo, figure] = ["docs/public/logo.svg", "docs/figures/home-burgers.svg"].map((file) =>
  readFileSync(join(root, file), "utf8"),
);

const html = `<!doctype html><html lang="en"><style>
body { margin: 0; width: 1200px; height: 630px; display: flex; align-items: center; gap: 40px; background: white;
  font-family: system-ui, "DejaVu Sans", sans-serif; color: #1b1b1f }
div { flex: 1; padding-left: 64px }
h1 { display: flex; align-items: center; gap: 20px; margin: 0; font-size: 64px }
h1 svg { width: 72px; height: 72px }
p { font-size: 32px; line-height: 1.35; margin: 28px 0 0 }
.figure svg { width: 610px; height: auto }
.figure { flex: none; padding: 0 40px 0 0 }
.figure p { font-size: 24px; margin: 0; text-align: center }
</style><body><div><h1>${logo} legendre</h1><p>Train, differentiate and shrink models in TypeScript: in Node, in a page.</p></div>
<div class="figure">${figure}
<p>A network solves Burgers' equation</p></div></body></html>`;

if (chromiumPath === undefined) throw new Error("there is no chromium; CHROMIUM names one");
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(html);
  await page.screenshot({ path: join(root, "docs/public/og.png") });
} finally {
  await browser.close();
}
