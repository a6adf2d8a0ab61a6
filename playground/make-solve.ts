// Races the methods in Chromium as a visitor would, and writes what the page shows before anybody starts it:
// npx tsx playground/make-solve.ts [seconds] [equation]
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Page } from "playwright-core";
import { type Equation, equations, names } from "./src/solve/sizes.ts";
import { openPlayground } from "./test/open-page.ts";

const seconds = Number(process.argv[2] ?? 60);

/** What both panes said, until the page was done. */
async function said(page: Page): Promise<string[][]> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  return page.evaluate(
    () =>
      new Promise<string[][]>((resolve, reject) => {
        const status = document.querySelector("p[role=status]");
        const found = [...document.querySelectorAll(".pane .words")].map((words) => {
          const texts: string[] = [];
          // Functions with names would call what tsx has here and a page has not.
          new MutationObserver(() => texts.push(words.textContent ?? "")).observe(words, {
            childList: true,
          });
          return texts;
        });
        new MutationObserver(() => {
          const text = status?.textContent ?? "";
          if (text.startsWith("Done")) resolve(found);
          if (text.startsWith("This")) reject(new Error(text));
        }).observe(status as Element, { childList: true });
      }),
  );
}

const numbers = (texts: readonly string[]): (readonly [number, number])[] =>
  texts.flatMap((text) => {
    const [, at, error] = /^([\d.]+) s, \d+ steps: error (\S+)$/.exec(text) ?? [];
    return at === undefined ? [] : [[Number(at), Number(error)] as const];
  });

type Curves = Record<string, readonly (readonly [number, number])[]>;

const file = new URL("data/solve.json", import.meta.url);
const all = JSON.parse(readFileSync(file, "utf8")) as Record<Equation, Curves>;
const only = process.argv[3];
const open = await openPlayground();
for (const equation of Object.keys(equations) as Equation[]) {
  if (only !== undefined && only !== equation) continue;
  const curves: Curves = {};
  for (const rival of ["adam", "lbfgs"] as const) {
    const page = await open.browser.newPage();
    const query = `?equation=${equation}&rival=${rival}&seconds=${seconds}`;
    await page.goto(open.address("solve", query));
    const [ours = [], theirs = []] = await said(page);
    curves["gaussNewton"] ??= numbers(ours);
    curves[rival] = numbers(theirs);
    const ends = `${names.gaussNewton}: ${ours.at(-1)}; ${names[rival]}: ${theirs.at(-1)}`;
    console.log(`${equation}: ${ends}`);
    await page.close();
  }
  all[equation] = curves;
}
await open.close();
console.log(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
writeFileSync(file, `${JSON.stringify(all)}\n`);
