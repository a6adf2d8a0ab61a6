import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { fillReadme, markdownTable } from "../shared/readme.ts";

const folder = mkdtempSync(join(tmpdir(), "readme-"));
const path = join(folder, "README.md");
afterAll(() => rmSync(folder, { recursive: true }));

describe("tables in a README", () => {
  it("are put where their name is, again and again", () => {
    writeFileSync(
      path,
      "# A\n\n<!-- one -->\n\nold\n\n<!-- end -->\n\n<!-- two -->\n<!-- end -->\nrest\n",
    );
    for (let i = 0; i < 2; i++) {
      fillReadme(pathToFileURL(path), {
        one: markdownTable(["a", "b"], [["x|y", 0.123456]]),
        two: "new",
      });
    }
    expect(readFileSync(path, "utf8")).toBe(
      "# A\n\n<!-- one -->\n\n| a | b |\n| --- | --- |\n| x\\|y | 0.1235 |\n\n<!-- end -->\n\n<!-- two -->\n\nnew\n\n<!-- end -->\nrest\n",
    );
  });
  it("need a place", () => {
    expect(() => fillReadme(pathToFileURL(path), { three: "" })).toThrow(/no place for "three"/);
  });
});
