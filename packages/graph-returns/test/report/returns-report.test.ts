import { beforeAll, describe, expect, it } from "vitest";
import { reliability } from "../../src/calibration/index.ts";
import { chooseThresholds, planActions, savingsCurve } from "../../src/decide/index.ts";
import { generateReturns } from "../../src/generator/index.ts";
import {
  binaryMetrics,
  fairnessView,
  type Phase,
  protocolTask,
  purchaseSegments,
  type ReturnsTask,
  segmentation,
  segmentMetrics,
} from "../../src/index.ts";
import { type ReportModel, returnsReport } from "../../src/report/index.ts";

let task: ReturnsTask;
let mine: ReportModel;
let labels: Uint8Array;
const costs = { returnCost: 12, effect: 0.25, actionCost: 0.2, friction: 1 };

/** The outcomes of a phase's purchases, and probabilities that know a little of them. */
function scored({ split, edges }: Phase): { labels: Uint8Array; probabilities: Float32Array } {
  const found = Uint8Array.from(edges, (e) => task.data.splits[split].edges.label[e]!);
  // Of few binary digits, 0.5 among them, so that numbers are exact and some lie at the bound.
  const said = Float32Array.from(
    found,
    (y, i) => (2 + 4 * y + ((i * 7) % 10)) / 16 + (i % 99) / 4096,
  );
  return { labels: found, probabilities: said };
}
const probabilities = (phase: Phase): Float32Array => scored(phase).probabilities;

beforeAll(async () => {
  task = protocolTask(await generateReturns({ edges: 1500, seed: 3, reasons: false }));
  labels = scored(task.test).labels;
  mine = {
    ...{ name: "mine", seed: 8, summary: { rounds: 2, status: "done" } },
    test: probabilities(task.test),
    validation: probabilities(task.validation),
    train: probabilities(task.train),
  };
});

describe("a report's numbers", () => {
  it("are those of its parts, with what is documented where nothing is said", async () => {
    const { data, test, validation, train } = task;
    const report = await returnsReport(task, [mine]);
    const { known, ...others } = purchaseSegments(data, test);
    // Purchases of a customer are not independent.
    const groups = test.edges.map((e) => data.splits[test.split].edges.customer[e]!);
    expect(report.segments).toEqual(
      Object.values(others).map((by) => ({
        by: by.name,
        rows: segmentMetrics(labels, mine.test, by, { minimum: 500, groups }),
      })),
    );
    expect(report.quadrants).toEqual(
      segmentMetrics(labels, mine.test, known!, { minimum: 500, groups }),
    );
    expect(report.reliability).toEqual(reliability(labels, mine.test, { bins: 15, groups }));
    expect(report.thresholds).toEqual(
      chooseThresholds(scored(validation), scored(test), { recalls: [0.8, 0.9] }),
    );
    // Without costs, what is at least as likely returned as kept is acted on.
    const act = Array.from(mine.test, (p) => Number(p >= 0.5));
    expect(mine.test).toContain(0.5);
    // Generated shops have returners alone, and say so.
    const views = ["isMale", "age"].map((name) => {
      const by = Object.values(others).find((each) => each.name === name)!;
      return fairnessView(labels, act, by, {
        inputs: [by.column!],
        minimum: 500,
        returnersOnly: true,
        groups,
      });
    });
    expect(report.fairness).toEqual(views);
    const rate = train.edges.reduce((sum, e) => sum + data.splits.training.edges.label[e]!, 0);
    const constant = new Float32Array(labels.length).fill(rate / train.edges.length);
    const everybody = segmentation(
      "all",
      Array.from(labels, () => "all"),
    );
    const overall = (of: ArrayLike<number>) =>
      segmentMetrics(labels, of, everybody, { minimum: 0, groups })[0];
    expect(report.models).toEqual([
      {
        ...{ name: "mine", seed: 8, summary: mine.summary, overall: overall(mine.test) },
        test: binaryMetrics(labels, mine.test),
        train: binaryMetrics(scored(train).labels, mine.train!),
      },
      {
        ...{ name: "prior", seed: 0, overall: overall(constant) },
        test: binaryMetrics(labels, constant),
      },
    ]);
    expect(report).toMatchObject({
      ...{ title: "Returns", chosen: "mine", card: {}, schemaHash: data.schemaHash },
      ...{ box: task.box, versions: { Node: process.versions.node } },
    });
    for (const name of ["savings", "costs"]) expect(report).not.toHaveProperty(name);
  });

  it("follow what is asked for: costs, segments, groups, bins and sizes", async () => {
    const { validation, test, data } = task;
    const own = segmentation(
      "own",
      Array.from(labels, (_, i) => `every ${i % 3}`),
    );
    const other = { name: "other", test: mine.test, validation: mine.validation };
    const flipped = { ...other, name: "flipped", test: Float32Array.from(mine.test, (p) => 1 - p) };
    const report = await returnsReport(task, [other, flipped, { ...mine, name: "prior" }], {
      ...{ costs, minimum: 30, bins: 4, replicates: 7, chosen: "flipped" },
      ...{ segments: [own], fairness: ["own", "isMale"], returnersOnly: true },
      ...{ title: "Autumn", card: { by: "us" }, versions: { Node: "0", R: "4" } },
    });
    const groups = test.edges.map((e) => data.splits[test.split].edges.customer[e]!);
    expect(report.savings).toEqual(
      savingsCurve(labels, flipped.test, costs, { groups, replicates: 7 }),
    );
    expect(report.thresholds).toEqual(
      chooseThresholds(
        scored(validation),
        { labels, probabilities: flipped.test },
        { recalls: [0.8, 0.9], costs },
      ),
    );
    expect(report.reliability.bins.length).toBe(4);
    expect(report.segments.at(-1)).toEqual({
      by: "own",
      rows: segmentMetrics(labels, flipped.test, own, { minimum: 30, groups }),
    });
    const { act } = planActions(flipped.test, costs);
    const isMale = purchaseSegments(data, test)["isMale"]!;
    const both = { minimum: 30, returnersOnly: true, groups };
    expect(report.fairness).toEqual([
      fairnessView(labels, act, own, both),
      fairnessView(labels, act, isMale, { ...both, inputs: ["isMale"] }),
    ]);
    // A prior that is given is not added once more.
    expect(report.models.map(({ name }) => name)).toEqual(["other", "flipped", "prior"]);
    expect(report.models[0]).not.toHaveProperty("seed");
    expect(report.models[0]).not.toHaveProperty("train");
    expect(report).toMatchObject({
      ...{ title: "Autumn", chosen: "flipped", costs, card: { by: "us" } },
      versions: { Node: "0", R: "4" },
    });
  });

  it("say of returners what the data say, and of thresholds nothing without validation purchases", async () => {
    const { data, validation } = task;
    const facts = { ...data.facts, returnersOnly: true };
    const nobody = { ...validation, edges: new Int32Array(0), quadrant: new Uint8Array(0) };
    const few = { ...task, validation: nobody, data: { ...data, facts } };
    const bare = { ...mine, validation: new Float32Array(0) };
    const options = { minimum: 10 };
    const report = await returnsReport(few, [bare], options);
    expect(report.thresholds).toEqual([]);
    const warned = (all: typeof report) =>
      all.fairness.map(({ warnings }) => warnings.some((words) => /only customers/.test(words)));
    expect(warned(report)).toEqual([true, true]);
    const plain = { ...task, data: { ...data, facts: { ...facts, returnersOnly: false } } };
    expect(warned(await returnsReport(plain, [mine], options))).toEqual([false, false]);
  });

  it("are 200 resamples of savings where nothing else is said", async () => {
    const [plain, stated] = await Promise.all(
      [{}, { replicates: 200 }].map((more) => returnsReport(task, [mine], { costs, ...more })),
    );
    expect(plain!.savings).toEqual(stated!.savings);
  });
});

describe("a report refuses", () => {
  it.each(["test", "validation", "train"] as const)(
    "%s probabilities of one purchase more or less",
    async (name) => {
      const count = mine[name]!.length;
      for (const length of [count - 1, count + 1]) {
        const wrong = { ...mine, [name]: new Float32Array(length) };
        await expect(returnsReport(task, [mine, wrong])).rejects.toMatchObject({
          code: "shape",
          message: expect.stringContaining(
            `"mine" has ${length} ${name} probabilities for ${count} purchases`,
          ),
          details: { model: "mine", got: length, expected: count },
        });
      }
    },
  );

  it("a chosen model and groups that are not there, and says which are", async () => {
    await expect(returnsReport(task, [mine], { chosen: "you" })).rejects.toThrow(
      /no model "you" among mine/,
    );
    await expect(returnsReport(task, [])).rejects.toThrow(/no model "" among none/);
    await expect(returnsReport(task, [mine], { fairness: ["agee"] })).rejects.toThrow(
      /fairness names "agee".*isMale/,
    );
  });

  it.each([
    ["minimum", [-1, 0.5], [0]],
    ["bins", [0, 1.5], [1]],
    ["replicates", [0, 1.5], [1]],
  ] as const)("numbers of %s that cannot be", async (name, wrong, right) => {
    for (const value of wrong)
      await expect(returnsReport(task, [mine], { [name]: value })).rejects.toThrow(name);
    for (const value of right)
      await expect(returnsReport(task, [mine], { [name]: value })).resolves.toBeDefined();
  });

  it("to go on once its signal is aborted", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(returnsReport(task, [mine], { signal })).rejects.toThrow("enough");
  });
});
