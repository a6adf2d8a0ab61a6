import { describe, expect, it } from "vitest";
import { diagnosticsReport } from "../../shared/exact-gn/diagnostics-report.ts";

/** What is known of quantities, in the order in which charts come. */
const quantities: readonly (readonly [quantity: string, title: string, axis: "log" | "plain"])[] = [
  ["train loss", "Loss of training batches", "log"],
  ["step loss", "Loss of the batch before a step", "log"],
  ["evaluate trainLoss", "Training loss", "log"],
  ["evaluate testLoss", "Test loss", "log"],
  ["evaluate trainAccuracy", "Training accuracy", "plain"],
  ["evaluate testAccuracy", "Test accuracy", "plain"],
  ["step ownChange", "What a step changes of its own batch's loss, %", "plain"],
  ["step otherChange", "What a step changes of a disjoint batch's loss, %", "plain"],
  ["step transfer", "|J δ| on the disjoint batch, relative to its own", "plain"],
  ["step cosine", "Cosine of J δ and what the disjoint batch asks for", "plain"],
  ["step length", "Length of a step", "log"],
  ["step path", "Path from record to record", "log"],
  ["evaluate ntkSimilarity", "Tangent kernel: similarity with the start", "plain"],
  ["evaluate ntkVelocity", "Tangent kernel: change between evaluations", "log"],
  ["evaluate lazyGap", "Gap to the linearised network", "plain"],
  ["evaluate weightChange", "|W − W₀| / |W₀|", "log"],
  ["evaluate weightCosine", "Cosine of W and W₀", "plain"],
  ["evaluate cka last", "Features of last: similarity with the start (CKA)", "plain"],
  ["record other", "record other", "plain"],
];

/** A hundredth, one and a hundred at steps 0, 5 and 10. */
const recordsOf = (quantity: string) => {
  const [kind, ...field] = quantity.split(" ") as [string, ...string[]];
  return [0.01, 1, 100].map((value, i) => ({
    ...(kind === "record" ? {} : { kind }),
    step: 5 * i,
    epoch: i,
    seconds: i,
    [field.join(" ")]: value,
  }));
};
const pageOf = (name: string, quantity: string, options = {}) =>
  diagnosticsReport([{ name, records: recordsOf(quantity) }], options);

describe("the page of diagnosticsReport", () => {
  it.each(quantities)("%s is called %s, its axis is %s", (quantity, title, axis) => {
    const page = pageOf("run", quantity).replaceAll("&#39;", "'");
    expect(page.match(/<figure>/g)).toHaveLength(1);
    expect(page).toContain(`>${title}<`);
    // On a logarithmic axis 1 is in the middle of a hundredth and a hundred.
    expect(page.includes("L243.0 121.0L")).toBe(axis === "log");
    expect(page).toContain(`<th scope="row">${title}</th><td>100</td>`);
  });

  it("has the charts of known quantities first, in one order whatever comes first in the records", () => {
    const records = quantities
      .slice(0, -2)
      .reverse()
      .flatMap(([quantity]) => recordsOf(quantity));
    const page = diagnosticsReport([
      { name: "run", records: [...recordsOf("record other"), ...records] },
    ]);
    const rows = [...page.matchAll(/<th scope="row">([^<]*)</g)].map(([, title]) =>
      title!.replaceAll("&#39;", "'"),
    );
    expect(rows).toEqual([...quantities.slice(0, -2).map(([, title]) => title), "record other"]);
  });

  it("has a heading, no notes and the reader's colours where nothing is said", () => {
    const page = pageOf("run", "train loss");
    expect(page).toContain('<html lang="en"><head>');
    expect(page).toContain("<h1>Training diagnostics</h1>");
    expect(page).not.toContain("<p>");
    const said = pageOf("run", "train loss", { title: "T", notes: "N", theme: "dark" });
    expect(said).toContain('<html lang="en" data-theme="dark"><head>');
    expect(said).toContain("<h1>T</h1>\n<p>N</p>");
  });

  it("gives each of seven runs a colour of its own, and the eighth the first again", () => {
    const runs = Array.from({ length: 8 }, (_, i) => ({
      name: `run ${i}`,
      records: recordsOf("train loss"),
    }));
    const page = diagnosticsReport(runs);
    const colours = [...page.matchAll(/<li><span style="background:(#\w+)">/g)].map(([, c]) => c);
    expect(new Set(colours.slice(0, 7)).size).toBe(7);
    expect(colours[7]).toBe(colours[0]);
  });

  it("has a last value for each run that recorded the quantity, and a gap for the others", () => {
    const runs = ["train loss", "step path"].map((quantity, i) => ({
      name: `run ${i}`,
      records: recordsOf(quantity),
    }));
    const page = diagnosticsReport(runs);
    const [, loss, path] = [...page.matchAll(/<tr>.*?<\/tr>/g)].map(([row]) => row);
    expect(loss).toMatch(/<td>100<\/td><td>(?!100)[^<]*<\/td>/);
    expect(path).toMatch(/<td>(?!100)[^<]*<\/td><td>100<\/td>/);
  });
});

describe("last values", () => {
  it.each([
    [0, "0"],
    [1.00004, "1"],
    [-12.3456, "-12.35"],
    [0.001, "0.001"],
    [0.00099, "9.90e-4"],
    [-0.0001234, "-1.23e-4"],
    [99_999, "100000"],
    [100_000, "1.00e+5"],
    [-123_456, "-1.23e+5"],
  ])("%d is written as %s", (value, text) => {
    const page = diagnosticsReport([{ name: "a", records: [{ step: 1, value }] }]);
    expect(page).toContain(`<td>${text}</td>`);
  });

  it("are those of the last record that has the number, a line where it is none", () => {
    const records = [
      { kind: "a", step: 1, value: 5 },
      { kind: "a", step: 2, value: 7 },
      { kind: "b", step: 3, value: 9 },
      { kind: "a", step: 4, other: 1 },
    ];
    const page = diagnosticsReport([
      { name: "one", records },
      {
        name: "two",
        records: [
          { kind: "a", step: 1, value: null },
          { kind: "a", step: 2, other: 2 },
        ],
      },
    ]);
    const row = (title: string): string[] => {
      const [, cells = ""] = new RegExp(`<th scope="row">${title}</th>(.*?)</tr>`).exec(page) ?? [];
      return [...cells.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell as string);
    };
    expect(row("a value")).toEqual(["7", "–"]);
    expect(row("b value")).toEqual(["9", "–"]);
    expect(row("a other")).toEqual(["1", "2"]);
  });
});
