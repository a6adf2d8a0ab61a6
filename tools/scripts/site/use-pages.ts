import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import {
  type Played,
  playEquation,
  playPrune,
  playRace,
  playSolve,
  solveQuery,
} from "../../../playground/play.ts";
import { root } from "../workspace.ts";

/** In which the first curve has to be there: ten times what is promised, since machines have other work. */
const mostSeconds = 10;

/** What is played with, by page, and at which look: each once, on a phone and on a desk. */
const plays: readonly {
  readonly page: string;
  readonly query?: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
  readonly play: (page: Page) => Promise<Played>;
}[] = [
  { page: "playground/prune.html", width: 390, colorScheme: "dark", play: playPrune },
  {
    page: "playground/solve.html",
    query: solveQuery,
    width: 390,
    colorScheme: "light",
    play: playSolve,
  },
  { page: "playground/equation.html", width: 390, colorScheme: "dark", play: playEquation },
  { page: "playground/race.html", width: 1280, colorScheme: "light", play: playRace },
];

/**
 * Uses pages of the built site by the keyboard: searches from the home page, and plays with the playground. Leaves a
 * picture of what was played in `out/site`.
 *
 * @param pages - only what is among these is used.
 * @returns what is wrong.
 */
export async function useFaults(
  browser: Browser,
  origin: string,
  pages: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { page: name, query = "", width, colorScheme, play } of plays) {
    if (!pages.includes(name)) continue;
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    const page = await context.newPage();
    context.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) {
        faults.push(`${name}: asks another host for ${request.url()}`);
      }
    });
    page.on("pageerror", (error) => faults.push(`${name}: ${error.message}`));
    const computing: string[] = [];
    const note = (request: { url: () => string }): void => {
      if (/\.wasm|\.safetensors|worker/.test(request.url())) computing.push(request.url());
    };
    context.on("request", note);
    await page.goto(`${origin}/${name}${query}`);
    await page.locator(".playground p[role=status]").first().waitFor();
    const drawn = await page.locator(".chart polyline.line").count();
    const seconds = (await page.evaluate(() => performance.now())) / 1000;
    // Its data comes with the page, so that the first picture needs no computation: a second on a machine without other work.
    if (drawn === 0) faults.push(`${name}: no curve is drawn once the page stands`);
    if (computing.length > 0) faults.push(`${name}: loads ${computing[0]} before anybody asks`);
    if (seconds > mostSeconds)
      faults.push(`${name}: has its first curve after ${seconds.toFixed(1)} s`);
    context.off("request", note);
    const found = await play(page).catch((error: Error): Played => {
      return { faults: [error.message], status: "" };
    });
    faults.push(...found.faults.map((fault) => `${name}: ${fault}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${name}: is ${wide} px wider than the window once it was played`);
    const picture = `${name.replace(/\.html$/, "").replace("/", "-")}-played.png`;
    await page.screenshot({ path: join(root, "out/site", picture), fullPage: true });
    await context.close();
  }
  if (pages.includes("index.html")) {
    const page = await browser.newPage();
    faults.push(...(await searchFaults(page, origin)).map((fault) => `search: ${fault}`));
    await page.close();
  }
  return faults;
}

/** Words that beginners look for: a guide has to come before the reference. */
const sought = ["learning rate", "hessian", "install"];

/** Opens the search by its key, looks for some words, and goes to the first of the results by the keyboard. */
async function searchFaults(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/index.html`);
  const input = page.locator("#localsearch-input");
  const results = page.locator("#localsearch-list a");
  const firstFor = async (words: string): Promise<URL> => {
    const before = await results.count();
    if (before > 0) {
      await input.fill("");
      await results.first().waitFor({ state: "detached" });
    }
    await input.fill(words);
    await results.first().waitFor();
    return new URL((await results.first().getAttribute("href")) as string, origin);
  };
  const faults: string[] = [];
  try {
    // Until the page's program has started nobody hears the key.
    for (let tries = 0; tries < 20 && !(await input.isVisible()); tries++) {
      await page.keyboard.press("Control+k");
      await input.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await input.waitFor();
    for (const words of sought) {
      const { pathname } = await firstFor(words);
      if (pathname.includes("/api/"))
        faults.push(`"${words}" leads to ${pathname}, not to a guide`);
    }
    const first = await firstFor("what damping does");
    await page.keyboard.press("Enter");
    await page.waitForURL(first.href);
    // The address changes before the page does.
    await page
      .locator("main", { hasText: /damping/i })
      .waitFor({ timeout: 10_000 })
      .catch(() => {
        faults.push(`"what damping does" leads to ${first.pathname}, which does not say`);
      });
  } catch (error) {
    faults.push((error as Error).message.split("\n")[0] as string);
  }
  return faults;
}
