import { describe, expect, it } from "vitest";
import { claimsFigure, claimsOf } from "../site/claims-figure.ts";
import { faultsOfFigure } from "../site/figure-rules.ts";
import { deadLinks, lateFinding, longCells, unreproduced, wideCode } from "../site/page-rules.ts";

const wide = "x".repeat(73);

describe("code of a page", () => {
  it("is at most 72 characters wide, in each language and within lists", () => {
    expect(wideCode("a.md", `\`\`\`ts\n${wide.slice(1)}\n\`\`\`\n${wide}\n`)).toEqual([]);
    expect(wideCode("a.md", `\n\`\`\`ts no-run\n\n${wide}\n\`\`\`\n`)[0]).toMatch(
      /^a.md:4 has 73 /,
    );
    expect(wideCode("a.md", `- b\n\n  \`\`\`sh\n  ${wide}\n  \`\`\`\n`)).toHaveLength(1);
    const second = `\`\`\`\na\n\`\`\`\n${wide}\n\`\`\`py\n${wide}\n\`\`\`\n`;
    expect(wideCode("a.md", second)).toEqual([expect.stringMatching(/^a.md:6 /)]);
  });

  it("may be wider where it is output", () => {
    expect(wideCode("a.md", `\`\`\`text\n${wide}\n\`\`\`\n`)).toEqual([]);
  });
});

describe("links of a page", () => {
  const there = ["docs/guide/a.md", "README.md", "docs/figures/b.svg"];
  const faults = (page: string, text: string) =>
    deadLinks(page, text, (path) => there.includes(path));

  it("lead to files that are there", () => {
    const text =
      "[a](a.md#part) [r](../../README.md) ![b](../figures/b.svg) [site](./a) [w](https://x.y)";
    expect(faults("docs/guide/c.md", text)).toEqual([]);
    expect(faults("docs/guide/c.md", "one\n[a](b.md) [c](../a.md)")).toEqual([
      "docs/guide/c.md:2 links to b.md, which is not there",
      "docs/guide/c.md:2 links to ../a.md, which is not there",
    ]);
  });

  it("may leave .md out on the site alone, and are none within code", () => {
    expect(faults("README.md", "[a](docs/guide/a)")).toHaveLength(1);
    expect(faults("README.md", "`[a](b)` and\n```ts\nf[0](b)\n```")).toEqual([]);
  });
});

describe("cells of a table", () => {
  it("have at most sixty words", () => {
    const row = (...counts: number[]) =>
      `| ${counts.map((count) => "word ".repeat(count)).join("| ")}|`;
    expect(longCells("r.md", `${"word ".repeat(99)}\n\n${row(60, 3, 60)}\n`)).toEqual([]);
    expect(longCells("r.md", `${row(1)}\n${row(60, 61)}\n`)).toEqual([
      expect.stringMatching(/^r.md:2 has a cell of 61 words; 60/),
    ]);
    // A bar that is escaped is part of a cell.
    expect(longCells("r.md", `| ${"word \\| ".repeat(31)} |`)).toHaveLength(1);
    expect(longCells("r.md", `\`\`\`text\n${row(99)}\n\`\`\``)).toEqual([]);
  });
});

describe("a README of an example", () => {
  const finding = "A beats B by 3 %,\nmeans of two seeds.";
  const faults = (text: string) => lateFinding("r.md", text);

  it("begins with a finding and what shows it", () => {
    for (const shown of ["![a](b.svg)", "```text\n1\n```", "| A | 3 | −2 |"]) {
      expect(faults(`# T\n\n${finding}\n\n${shown}\n`)).toEqual([]);
    }
    const table = "<!-- t -->\n\n| a | b | c |\n| A | 0.1 | 2e-3 |\n<!-- end -->";
    expect(faults(`# T\n\nA sentence.\n\n${table}\n`)).toEqual([]);
  });

  it("shows it within eight lines after the title", () => {
    const late = (lines: number) => `# T\n${"A sentence.\n".repeat(lines)}![a](b.svg)\n`;
    expect(faults(late(7))).toEqual([]);
    expect(faults(late(8))).toEqual([expect.stringMatching(/^r.md shows no picture.* 8 lines/)]);
    for (const other of ["```sh\nrun\n```", "| method | what it is |\n| A | 3 letters |", ""]) {
      expect(faults(`# T\n\n${finding}\n\n${other}\n`)).toHaveLength(1);
    }
  });

  it("says a sentence first", () => {
    const needs = [expect.stringMatching(/^r.md:2 needs its one finding/)];
    expect(faults("# T\n\n![a. b](b.svg)\n\nA sentence.\n")).toEqual(needs);
    expect(faults("# T\n\n<!-- a. -->\n\n```text\n1\n```\n")).toEqual(needs);
    expect(faults("# T\n\nThree words 0.5\n\n```text\n1\n```\n")).toEqual(needs);
  });
});

describe("numbers that a page promises", () => {
  const faults = (text: string) => unreproduced("a.md", text, "seen: 81.3 %, 3.0e-6 and 0.5");

  it("stand in the page of reproduction", () => {
    expect(faults("81.3 % and an error of 3.0e-6, half of it 0.5")).toEqual([]);
    expect(faults("one\n83.0 % and 1.3")).toEqual([
      "a.md:2 says 83.0, which docs/reproduction.md does not: add a row with its command",
      "a.md:2 says 1.3, which docs/reproduction.md does not: add a row with its command",
    ]);
  });

  it("are none in code, links, versions and whole numbers", () => {
    expect(faults("`9.9` [a](b-9.9.md) 4.22.0 of 27\n```ts\n9.9\n```")).toEqual([]);
  });
});

describe("figures", () => {
  const figure = (width: number, size: number, label: string, colour: string) =>
    `<svg style="font-size:${size}px" width="${width}" font-size="10">` +
    `<g fill="${colour}"><text x="1">${label}</text></g></svg>`;

  it("have letters of 11 pixels at their narrowest", () => {
    expect(faultsOfFigure("f", figure(720, 14, "adam", "#b84f00"))).toEqual([]);
    expect(faultsOfFigure("f", figure(720, 13, "adam", "#b84f00"))[0]).toContain("10.4 px");
    expect(faultsOfFigure("f", figure(400, 11, "adam", "#b84f00"))).toEqual([]);
    const small = figure(720, 14, "a", "#000000").replace("<text", '<text font-size="12"');
    expect(faultsOfFigure("f", small)[0]).toContain("9.6 px");
  });

  it("draw each method in its colour", () => {
    expect(faultsOfFigure("f", figure(720, 14, "FishLeg, cosine", "#d55e00"))[0]).toContain(
      "#0072b2",
    );
    expect(faultsOfFigure("f", figure(720, 14, "boosting, never stopped", "#0072b2"))[0]).toContain(
      "#b84f00",
    );
  });

  it("know each coloured name as a method, or as none", () => {
    expect(faultsOfFigure("f", figure(720, 14, "some line", "#0072b2"))).toEqual([
      expect.stringMatching(/^f draws "some line" in #0072b2, and .* has no colour for it/),
    ]);
    expect(faultsOfFigure("f", figure(720, 14, "t = 0.5", "#0072b2"))).toEqual([]);
    expect(faultsOfFigure("f", figure(720, 14, "■ agrees", "#0072b2"))).toEqual([]);
  });

  it("write names dark enough to be read", () => {
    expect(faultsOfFigure("f", figure(720, 14, "K-FAC", "#e69f00"))[0]).toContain("#8f6200");
    expect(faultsOfFigure("f", figure(720, 14, "K-FAC", "#8f6200"))).toEqual([]);
  });
});

describe("claims of a page", () => {
  const head = "| claim | seen | agrees |\n| --- | --- | --- |\n";
  const page = `# P\n\n## A\n\n${head}| one | x | yes, mostly |\n| two | y | per epoch, not per second |\n
## Words alone\n\n## B\n\n${head}| three | z | no |\n| four | z | not run: open |\n| five | z | open |\n`;

  it("are told by how the last cell begins; a condition is no agreement", () => {
    expect(claimsOf(page)).toEqual([
      {
        heading: "A",
        claims: [
          ["one", 0],
          ["two", 1],
        ],
      },
      {
        heading: "B",
        claims: [
          ["three", 2],
          ["four", 1],
          ["five", 3],
        ],
      },
    ]);
  });

  it("have a square each, in letters that can be read", () => {
    const svg = claimsFigure(page);
    expect(
      [...svg.matchAll(/<rect [^>]*><title>(\w+): ([\w ]+)</g)].map(([, a, b]) => [a, b]),
    ).toEqual([
      ["one", "agrees"],
      ["two", "in part"],
      ["four", "in part"],
      ["three", "does not"],
      ["five", "open"],
    ]);
    expect(faultsOfFigure("f", svg)).toEqual([]);
  });
});
