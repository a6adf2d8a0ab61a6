import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pageWeight, searchFaults, weightFaults } from "../site/page-weight.ts";

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "legendre-weight-"));
});
afterEach(() => rmSync(site, { recursive: true }));

/** Bytes that gzip cannot make fewer. */
const noise = (n: number) =>
  Uint8Array.from({ length: n }, (_, i) => (i * i * 7919 + (i >> 3) * 104729) >> 5);

describe("the weight of a page", () => {
  it("is that of the page and of what it loads, each once, without lazy pictures and icons", () => {
    for (const name of ["a.js", "b.css", "c.svg", "d.svg", "e.ico"]) {
      writeFileSync(join(site, name), "x");
    }
    writeFileSync(
      join(site, "index.html"),
      `<link rel="modulepreload" href="/a.js"><script src="/a.js"></script><link rel="stylesheet" href="/b.css">
      <img src="/c.svg" alt=""><img loading="lazy" src="/d.svg"><link rel="icon" href="/e.ico">
      <a href="/d.svg">no</a><img src="https://elsewhere/f.svg"><script src="/missing.js"></script>`,
    );
    const seen: string[] = [];
    pageWeight(site, "index.html", (path) => seen.push(path.slice(site.length + 1)));
    expect(seen).toEqual(["index.html", "a.js", "b.css", "c.svg"]);
  });

  it("has a budget of 200 kB, packed", () => {
    writeFileSync(join(site, "light.js"), " ".repeat(3_000_000));
    writeFileSync(join(site, "light.html"), '<script src="/light.js"></script>');
    writeFileSync(join(site, "heavy.js"), noise(900_000));
    writeFileSync(join(site, "heavy.html"), '<script src="/heavy.js"></script>');
    expect(weightFaults(site, ["light.html", "heavy.html"])).toEqual([
      expect.stringMatching(/^heavy.html loads \d+ kB before an interaction; at most 200$/),
    ]);
  });

  it("is found below the base of a project's pages, and nothing beside it", () => {
    writeFileSync(join(site, "a.js"), "x");
    writeFileSync(join(site, "b.js"), "x");
    writeFileSync(join(site, "i.html"), '<script src="/lib/a.js"></script><script src="/b.js">');
    const seen: string[] = [];
    pageWeight(site, "i.html", (path) => seen.push(path.slice(site.length + 1)), "/lib/");
    expect(seen).toEqual(["i.html", "a.js"]);
  });

  it("has a budget for the index of the search too", () => {
    expect(searchFaults(site)).toEqual(["the search has no index in assets/chunks"]);
    mkdirSync(join(site, "assets/chunks"), { recursive: true });
    const index = join(site, "assets/chunks/@localSearchIndexroot.1a.js");
    writeFileSync(index, " ".repeat(3_000_000));
    expect(searchFaults(site)).toEqual([]);
    writeFileSync(index, noise(900_000));
    expect(searchFaults(site)).toEqual([
      expect.stringMatching(/^the search loads \d+ kB; at most/),
    ]);
  });
});
