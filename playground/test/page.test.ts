import { longTests } from "@repo/test-kit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Played, playPrune, playRace, playSolve, solveQuery } from "../play.ts";
import { chromiumPath, type OpenPlayground, openPlayground, policy } from "./open-page.ts";

let open: OpenPlayground;

describe.skipIf(chromiumPath === undefined)("the playground (needs chromium)", () => {
  beforeAll(async () => {
    open = await openPlayground();
  }, 120_000);

  afterAll(() => open?.close());

  const play = async (
    name: "prune" | "race" | "solve",
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

  // `npm run docs -- --check` plays with all three where they stand in the site; here one is enough for the policy and the host.
  it.skipIf(!longTests)(
    "prunes a network by the keyboard, from this host alone (needs LONG_TESTS=1)",
    { timeout: 240_000 },
    async () => {
      const { played, errors, hosts } = await play("prune", playPrune);
      expect([played.faults, errors]).toEqual([[], []]);
      expect(hosts).toEqual(["127.0.0.1"]);
    },
  );

  it.skipIf(!longTests)(
    "solves an equation and fits a curve by the keyboard (needs LONG_TESTS=1)",
    { timeout: 240_000 },
    async () => {
      const { played, errors, hosts } = await play("solve", playSolve, solveQuery);
      expect([played.faults, errors]).toEqual([[], []]);
      expect(hosts).toEqual(["127.0.0.1"]);
    },
  );

  it("races three optimisers by the keyboard, from this host alone", {
    timeout: 240_000,
  }, async () => {
    const { played, errors, hosts } = await play("race", playRace);
    expect([played.faults, errors]).toEqual([[], []]);
    expect(hosts).toEqual(["127.0.0.1"]);
  });
});
