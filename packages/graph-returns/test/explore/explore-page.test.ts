import { describe, expect, it } from "vitest";
import { type Exploration, explorePage, type RateOf } from "../../src/index.ts";

const rate = (name: string, low: number, middle: number, high: number, edges = 1000): RateOf => ({
  name,
  edges,
  rate: middle,
  low,
  high,
});

/** Figures whose places on the page can be worked out by hand. */
const found: Exploration = {
  shapes: [
    {
      split: "training",
      edges: 1200,
      rate: 0.425,
      customers: 480,
      variants: 300,
      customerDegrees: [
        { from: 1, to: 1, nodes: 13 },
        { from: 2, to: 2, nodes: 26 },
        { from: 3, to: 4, nodes: 52 },
      ],
      variantDegrees: [{ from: 1, to: 1, nodes: 0 }],
      components: 21,
      largest: 900,
      repeated: 30,
    },
  ],
  overlap: {
    knownCustomers: 0.125,
    knownVariants: 0.25,
    neither: 0.375,
    customerRows: 0.5,
    variantRows: 0.625,
  },
  rates: {
    many: [
      ...Array.from({ length: 16 }, (_, i) => rate(`row ${i}`, 0.42, 0.5, 0.59)),
      rate("row 16", 0, 0, 0),
      rate("row 17", 1, 1, 1),
    ],
    wide: [rate("wide", 0, 0.5, 1), rate("beside", 0.1, 0.2, 0.3, 7)],
    "a <point>": [rate("point", 0.5, 0.5, 0.5)],
  },
  correlations: Array.from({ length: 22 }, (_, i) => ({
    name: `c${i}`,
    r: i === 1 ? Number.NaN : i / 8,
  })),
  published: [
    { name: "far", published: 2, value: 2.5, tolerance: 0.2, relative: true },
    { name: "below", published: 4, value: 2, tolerance: 0.4, relative: true },
    { name: "at the bound", published: 0.5, value: 0.75, tolerance: 0.25, relative: false },
  ],
  missing: [
    {
      split: "training",
      what: "cells",
      count: 2500,
      of: 10_000,
      rateWithout: Number.NaN,
      rateWith: 0.5,
    },
  ],
  findings: [
    { code: "E_FORMAT", column: "a<b", message: "few & odd" },
    { code: "E_FORMAT", message: "none" },
  ],
};

const blue = "#0063a0";

describe("explorePage, by hand", () => {
  const page = explorePage(found);
  const sections = new Map(
    page
      .split("<section><h2>")
      .slice(1)
      .map((part) => part.split("</h2>") as [string, string]),
  );
  const has = (name: string, ...parts: string[]) => {
    for (const part of parts) expect(sections.get(name)).toContain(part);
  };
  const row = (name: string, ...cells: string[]) =>
    `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

  it("is titled Returns, and gives shapes and overlap in whole numbers and shares", () => {
    expect(page).toContain("<h1>Returns</h1>");
    const counts = ["1,200", "42.5 %", "480", "300", "2.50", "4.00", "21", "75.0 %", "2.5 %"];
    has("Splits", row("training", ...counts));
    has(
      "Overlap of the splits",
      row("of customers with a training edge", "12.5 %"),
      row("of variants with a training edge", "25.0 %"),
      row("of neither", "37.5 %"),
      row("rows of customers that are in both tables", "50.0 %"),
      row("rows of variants that are in both tables", "62.5 %"),
    );
  });

  it("draws a bar a bin of degrees, the longest 260 wide", () => {
    const bar = (y: number, name: string, width: number, end: number, nodes: number) =>
      `<text x="72" y="${y + 14}" text-anchor="end">${name}</text><rect x="80" y="${y + 3}" width="${width}.0" height="14" fill="${blue}"/><text x="${end}.0" y="${y + 14}">${nodes}</text>`;
    has(
      "Degrees",
      '<svg viewBox="0 0 440 60" width="440" height="60" role="img" aria-label="Edges a customer, training">',
      bar(0, "1", 65, 151, 13) + bar(20, "2", 130, 216, 26) + bar(40, "3–4", 260, 346, 52),
      `height="20" role="img" aria-label="Edges a variant, training">${bar(0, "1", 0, 86, 0)}`,
    );
    expect(explorePage({ ...found, shapes: [] })).not.toContain("Edges a customer");
  });

  it("draws rates and their intervals beside the rate of all, on axes from 0 to 1 at most", () => {
    const chart = (name: string, height: number) =>
      `<h3>${name}</h3><svg viewBox="0 0 640 ${height}" width="640" height="${height}" role="img" aria-label="Return rates by ${name}">`;
    const mark = (y: number, name: string, places: [string, string, string], edges: string) =>
      `<text x="224" y="${y + 4}" text-anchor="end">${name}</text><line x1="${places[0]}" x2="${places[2]}" y1="${y}" y2="${y}" stroke="${blue}" stroke-width="2"/><circle cx="${places[1]}" cy="${y}" r="4" fill="${blue}"/><text x="540" y="${y + 4}">of ${edges}</text>`;
    const tick = (x: number, y: number, share: string) =>
      `<text x="${x}.0" y="${y}" text-anchor="middle">${share}</text>`;
    has(
      "Return rates of training edges",
      // From 0 to 1, though a twentieth more stands on either side elsewhere: 232 + 300 · rate.
      chart("wide", 90),
      '<text x="359.5" y="14" text-anchor="middle">all</text>',
      tick(232, 84, "0.000") + tick(382, 84, "0.500") + tick(532, 84, "1.000"),
      mark(35, "wide", ["232.0", "382.0", "532.0"], "1,000"),
      mark(57, "beside", ["262.0", "292.0", "322.0"], "7"),
      // From 0.42 − 0.0085 to 0.59 + 0.0085: the two rows that are not shown have no say.
      chart("many", 398),
      mark(365, "row 15", ["245.6", "374.0", "518.4"], "1,000"),
      '<p class="note">and 2 more</p>',
      // From the rate of all, 0.425, to 0.5.
      chart("a &#60;point&#62;", 68),
      mark(35, "point", ["518.4", "518.4", "518.4"], "1,000"),
    );
    expect(page).not.toContain("row 16");
    expect(page.match(/ more<\/p>/g)).toHaveLength(1);
  });

  it("marks published statistics that are further off than they may be", () => {
    has(
      "Beside the published data",
      row("far", "2.000", "2.500", '<span class="fail">25.0 %</span>'),
      row("below", "4.000", "2.000", '<span class="fail">-50.0 %</span>'),
      row("at the bound", "0.500", "0.750", "0.250"),
    );
    expect(explorePage({ ...found, published: [] })).toContain("are not there.");
  });

  it("gives the first twenty correlations, what is missing, and findings", () => {
    has("Correlations with the label", row("c0", "0.000"), row("c1", "–"), row("c19", "2.375"));
    expect(page).not.toContain("c20");
    has("What is missing", row("training", "cells", "2,500", "25.0 %", "–", "50.0 %"));
    has(
      "Findings of the checks",
      "<li><b>E_FORMAT</b> a&#60;b: few &#38; odd</li><li><b>E_FORMAT</b>: none</li>",
    );
    expect(explorePage({ ...found, findings: [] })).toContain("None.");
  });
});
