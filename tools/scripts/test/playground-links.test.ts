import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playgroundFor, playgroundLinks } from "../../../docs/.vitepress/theme/playground-links.ts";
import { entries, packages, root } from "../workspace.ts";

describe("links of the reference to the playground", () => {
  it("lead from modules that are there to pages that are there", () => {
    const modules = packages()
      .flatMap(entries)
      .map(({ specifier }) => `${specifier.replace("@legendre/", "")}/`);
    for (const { below, page } of playgroundLinks) {
      expect(modules).toContain(below.replace(/(functions|classes)\/.*/, ""));
      const written = page.replace(/\.html.*/, ".md");
      expect(existsSync(join(root, "docs/playground", written)), page).toBe(true);
    }
  });

  it("are of the symbol, else of its module, else of its package, and of the reference alone", () => {
    const pageOf = (path: string): string | undefined => playgroundFor(path)?.page;
    expect(pageOf("/api/reversible-gn/least-squares/functions/curveFit.html")).toBe(
      "solve.html?tab=fit",
    );
    expect(pageOf("/api/reversible-gn/least-squares/")).toBe("solve.html");
    expect(pageOf("/api/fishleg/surgeon/functions/prune")).toBe("prune.html");
    expect(pageOf("/api/fishleg/")).toBe("race.html");
    expect(pageOf("/api/core-tensor/jit/functions/jit.html")).toBe("solve.html");
    expect(pageOf("/api/core-tensor/curvature/functions/hvp.html")).toBe("race.html");
    expect(pageOf("/api/core-tensor/tree/functions/treeMap")).toBeUndefined();
    expect(pageOf("/api/treemaml/functions/treeMaml")).toBeUndefined();
    expect(pageOf("/api/graph-returns/models/functions/boosting")).toBeUndefined();
    expect(pageOf("/guide/fishleg/")).toBeUndefined();
  });
});
