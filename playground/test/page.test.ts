import { longTests } from "@repo/test-kit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Played, playEquation, playPrune, playRace, playSolve, solveQuery } from "../play.ts";
import { chromiumPath, type OpenPlayground, openPlayground, policy } from "./open-page.ts";

let open: OpenPlayground;

describe.skipIf(chromiumPath === undefined)("the playground (needs chromium)", () => {
  beforeAll(async () => {
    open = await openPlayground();
  }, 120_000);

  afterAll(() => open?.close());

  const play = async (
    name: "equation" | "prune" | "race" | "solve",
    by: (page: Page) => Promise<Played>,
    query = "",
  ): Promise<{ played: Played; errors: string[]; bytes: number; hosts: string[] }> => {
    const page = await open.browser.newPage();
    const errors: string[] = [];
    const hosts = new Set<string>();
    let bytes = 0;
    page.on("pageerror", (error) => errors.push(error.message));
    page.context().on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) hosts.add(new URL(request.url()).hostname);
    });
    page.context().on("response", async (response) => {
      if (response.status() >= 400) errors.push(`${response.url()} is missing`);
      // A policy that is not sent forbids nothing; a worker has that of its script.
      const sent = response.headers()["content-security-policy"];
      if (/\.m?js$|\/$/.test(new URL(response.url()).pathname) && sent !== policy)
        errors.push(`${response.url()} came without the policy`);
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto(open.address(name, query));
    await page.locator("p[role=status]").first().waitFor();
    const played = await by(page);
    await page.close();
    return { played, errors, bytes, hosts: [...hosts] };
  };

  it("says what its policy lacks where that forbids WebAssembly", { timeout: 60_000 }, async () => {
    const page = await open.browser.newPage();
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const strict = policy.replace(" 'wasm-unsafe-eval'", "");
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": strict },
      });
    });
    await page.goto(open.address("race"));
    await page.getByRole("button", { name: "Race" }).click();
    const status = page.locator("p[role=status]").filter({ hasText: "did not work" });
    await status.waitFor();
    expect(await status.textContent()).toContain("allow 'wasm-unsafe-eval' in script-src");
    await page.close();
  });

  const pages = [
    ["fits an equation that is typed to NIST's certified numbers", "equation", playEquation, ""],
    ["prunes a network", "prune", playPrune, ""],
    ["solves an equation and fits a curve", "solve", playSolve, solveQuery],
    ["races three optimisers", "race", playRace, ""],
  ] as const;
  for (const [what, name, by, query] of pages) {
    // `npm run docs -- --check` plays with all of them where they stand in the site; here two are enough for the policy, the host and the numbers.
    const isLong = name !== "race" && name !== "equation";
    it.skipIf(isLong && !longTests)(
      `${what} by the keyboard, from this host alone${isLong ? " (needs LONG_TESTS=1)" : ""}`,
      { timeout: 240_000 },
      async () => {
        const { played, errors, hosts } = await play(name, by, query);
        expect([played.faults, errors]).toEqual([[], []]);
        expect(hosts).toEqual(["127.0.0.1"]);
      },
    );
  }
});
