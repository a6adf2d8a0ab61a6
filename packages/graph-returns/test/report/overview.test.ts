import { describe, expect, it } from "vitest";
import type { ReturnsReport } from "../../src/report/index.ts";
import { models, reliability } from "../../src/report/page/models.ts";
import { box, card, checks, coverage, summary } from "../../src/report/page/overview.ts";
import { definitions, items, tables } from "./words-of-markup.ts";

/** A report of the parts that one section reads. */
const reportOf = (parts: object): ReturnsReport => parts as unknown as ReturnsReport;
const estimate = (value: number, low: number, high: number) => ({ value, low, high });
const check = (status: string, title = status) => ({
  id: title,
  title,
  status,
  found: `of ${title}`,
});

const overall = {
  auc: estimate(0.7512, 0.7234, 0.7789),
  logLoss: estimate(0.61234, 0.60004, 0.62468),
};
const test = {
  ...{ rate: 0.494, auc: 0.7512, logLoss: 0.61234, brier: 0.21116, ece: 0.03456 },
  ...{ averagePrecision: 0.7014, f1: 0.6666, allReturnedF1: 0.5994 },
  ...{ decisions: { precision: 0.5454, recall: 0.8571 }, bestF1: { f1: 0.7025, threshold: 0.4 } },
};
const chosen = {
  ...{ name: "mine", test, overall, train: { auc: 0.9004 }, seed: 3 },
  summary: { rounds: 40, status: "stopped" },
};
const coin = {
  name: "prior",
  test: { ...test, auc: Number.NaN },
  overall: { ...overall, auc: estimate(Number.NaN, Number.NaN, Number.NaN) },
};
const rows = { models: [coin, chosen], chosen: "mine" };

describe("what a report says first, by hand", () => {
  const said = (statuses: readonly string[], more: object = {}) =>
    summary(
      reportOf({
        ...rows,
        checks: statuses.map((status) => check(status)),
        reliability: { ece: 0.0344 },
        ...more,
      }),
    );

  it("is rates, ranks and errors of the chosen model, in whole purchases and points", () => {
    expect(items(said(["ok", "unknown"]))).toEqual([
      "Of 100 purchases 49 come back. Given one that does and one that does not, “mine” tells which in 75 of 100 cases (72.3 to 77.9); a coin would in 50.",
      "Its probabilities are off by 3.4 percentage points in the mean.",
      "No check failed.",
    ]);
  });

  it("is what acting saves, where costs are known", () => {
    const savings = {
      plan: { share: 0.375, saving: 1.236, interval: { low: 1.004, high: 1.471 } },
      points: [{ saving: 0 }, { saving: 1.236 }, { saving: -0.755 }],
    };
    expect(items(said(["ok"], { savings }))[2]).toBe(
      "Acting where it pays, on 37.5 % of the purchases, saves 1.24 a purchase (1.00 to 1.47); acting on all -0.76.",
    );
  });

  it("is whether checks failed, or ask for care", () => {
    const verdict = (...statuses: string[]) =>
      said(statuses)
        .markup.match(/<strong class="(\w+)">([^<]*)</)
        ?.slice(1);
    expect(verdict("ok", "ok", "ok")).toEqual(["ok", "No check failed."]);
    expect(verdict("warn", "ok", "unknown")).toEqual(["ok", "No check failed, 1 ask for care."]);
    expect(verdict("ok", "fail", "warn")).toEqual([
      "fail",
      "1 of 3 checks failed: these numbers do not say how well returns can be predicted.",
    ]);
    expect(verdict("fail", "fail")?.[1]).toMatch(/^2 of 2 checks failed/);
  });
});

describe("sections of a report, by hand", () => {
  const sizes = {
    train: { edges: 12_000, rate: 0.5 },
    validation: { edges: 900, rate: 0.4444 },
    test: { edges: 1500, rate: 0.25 },
  };
  const protocol = {
    ...{ protocol: "checkout", graph: "messages of training", features: "safe columns" },
    ...{ split: "by time", sizes, seed: 7 },
  };

  it("name what was allowed to be known, and warn where the protocol does", () => {
    const plain = box(reportOf({ box: protocol }));
    expect(definitions(plain)).toEqual([
      ["Messages", "messages of training"],
      ["Columns", "safe columns"],
      ["Split", "by time"],
      [
        "Sizes",
        "train 12,000 (50.0 % returned), validation 900 (44.4 % returned), test 1,500 (25.0 % returned)",
      ],
      ["Seed", "7"],
    ]);
    expect(plain.markup).toContain("Protocol “checkout”");
    expect(plain.markup).not.toContain("Warning");
    const warned = box(reportOf({ box: { ...protocol, warning: "too good" } }));
    expect(warned.markup).toContain("<strong>Warning.</strong> too good</p></section>");
  });

  it("list all checks with their verdicts", () => {
    const all = checks(
      reportOf({ checks: ["ok", "warn", "fail", "unknown"].map((s) => check(s)) }),
    );
    expect(tables(all)).toEqual([
      [
        ["what holds where all is well", "here", "found"],
        ["ok", "ok", "of ok"],
        ["warn", "with care", "of warn"],
        ["fail", "failed", "of fail"],
        ["unknown", "not known", "of unknown"],
      ],
    ]);
    expect(
      [...all.markup.matchAll(/<span class="(\w+)">[a-z ]+<\/span><\/td>/g)].map(([, s]) => s),
    ).toEqual(["ok", "words", "warn", "words", "fail", "words", "unknown", "words"]);
  });

  it("count what the tables know of each phase", () => {
    const phase = {
      ...{ phase: "train", edges: 12_000, rate: 0.5, customers: 7000, variants: 1100 },
      ...{ customerRows: 0.875, variantRows: 0.75, quadrants: [0.5, 0.25, 0.125, 0.125] },
    };
    const found = coverage(reportOf({ coverage: { phases: [phase], messages: 12_345 } }));
    expect(tables(found)[0]?.slice(1)).toEqual([
      [
        ...["train", "12,000", "50.0 %", "7,000", "1,100", "87.5 %", "75.0 %"],
        ...["50.0 %", "25.0 %", "12.5 %", "12.5 %"],
      ],
    ]);
    expect(tables(found)[0]?.[0]?.length).toBe(11);
    expect(found.markup).toContain("12,345 purchases carry messages");
  });

  it("end with a card of the model, its data and its versions", () => {
    const facts = {
      ...{ box: protocol, card: { "Made by": "us" }, versions: { Node: "20" } },
      ...{ schemaHash: "abc", dataHash: "def" },
    };
    const lines = definitions(card(reportOf({ ...rows, ...facts })));
    expect(lines.filter(([name]) => !/ for$/.test(name!))).toEqual([
      ["Model", "mine"],
      ["Seed", "3"],
      ["Fit", "40 rounds, stopped"],
      ["Learned from", "12,000 purchases, 50.0 % returned"],
      ["May read", "safe columns"],
      ["Made by", "us"],
      ["Schema", "abc"],
      ["Data (SHA-256)", "def"],
      ["Version of Node", "20"],
    ]);
    const bare = definitions(card(reportOf({ ...rows, ...facts, chosen: "prior" })));
    expect(bare.slice(0, 3)).toEqual([
      ["Model", "prior"],
      ["Seed", "not known"],
      ["Fit", "not known"],
    ]);
  });

  it("set models beside each other, the chosen one in bold, and what is not known as a dash", () => {
    const found = models(reportOf(rows));
    const shared = ["0.701", "0.667", "0.545", "0.857", "0.703"];
    expect(tables(found)[0]?.slice(1)).toEqual([
      [
        ...["prior", "–", "–", "0.6123", "0.6000 to 0.6247", "0.2112", "0.0346"],
        ...[...shared, "–", "–"],
      ],
      [
        ...["mine", "0.751", "0.723 to 0.779", "0.6123", "0.6000 to 0.6247", "0.2112", "0.0346"],
        ...[...shared, "0.900", "40, stopped"],
      ],
    ]);
    expect(tables(found)[0]?.[0]?.length).toBe(14);
    expect(found.markup.match(/<strong>\w+/g)).toEqual(["<strong>mine"]);
    expect(found.markup).toContain("returned gives F1 0.599:");
    for (const note of [">ranks nothing</text>", ">0.751</text>", ">a coin</text>"]) {
      expect(found.markup).toContain(note);
    }
    // From the coin's 0.5 to 0.7789, and a twentieth of 0.2789 beside them.
    expect(found.markup.match(/\d\.\d{3}(?=<\/text><\/svg>|<\/text><text)/g)).toEqual([
      ...["0.486", "0.639", "0.793"],
    ]);
  });

  it("say how reliable the probabilities are, with four digits", () => {
    const brier = { brier: 0.2, reliability: 0.01, resolution: 0.05, uncertainty: 0.24, within: 0 };
    const found = reliability(
      reportOf({
        chosen: "mine",
        reliability: {
          ...{ ece: 0.03456, mce: 0.2, gap: -0.0125, inside: 0.875, brier },
          ...{ bins: [], count: 0 },
        },
      }),
    );
    expect(found.markup).toContain(
      "<p>For “mine”: expected calibration error 0.0346, largest 0.2000; mean probability less share returned -0.0125; 87.5 % of the bins lie within the band that true probabilities would give. Brier score 0.2000 = reliability 0.0100 − resolution 0.0500 + uncertainty 0.2400 + within bins 0.0000.</p>",
    );
  });
});
