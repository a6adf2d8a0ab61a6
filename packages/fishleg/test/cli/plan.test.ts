import { gaussian, treeLeaves } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { axesOf, planMemory, planText, surgeonOf } from "../../src/cli/plan.ts";
import type { Problem } from "../../src/cli/problem.ts";
import type { ReadModel } from "../../src/cli/read-model.ts";
import { describeBlocks } from "../../src/index.ts";

type Params = Readonly<Record<string, tf.Tensor>>;
type Flags = Parameters<typeof planText>[0];

const layer: Params = { kernel: tf.ones([3, 2]), bias: tf.zeros([2]) };
const dense = (p: Params, x: tf.Tensor): tf.Tensor =>
  tf.add(tf.matMul(x as tf.Tensor2D, p["kernel"] as tf.Tensor2D), p["bias"]!);

/** A model of eight weights on forty examples of three numbers; batches of eight. */
function given(f = dense, params = layer) {
  const read = { kind: "onnx", params, state: {}, inputShape: [3], inputType: "float32" };
  const outputs = (p: Params, { x }: { x: tf.Tensor }) => f(p, x);
  const at = (place: object) => {
    // There may be no second batch.
    expect(place).toEqual({ epoch: 0, batch: 0 });
    return { x: tf.ones([8, 3]), y: tf.ones([8, 2]) };
  };
  const heldOut = { x: tf.ones([10, 3]), y: tf.ones([10, 2]) };
  const sizes = { trainRows: 40, heldOutRows: 10 };
  const problem = { outputs, likelihood: gaussian(), data: { at }, heldOut, ...sizes };
  return [read as never as ReadModel, problem as never as Problem] as const;
}

const flags = {
  model: "net.onnx",
  method: "magnitude",
  structured: false,
  nOfM: undefined,
  sparsity: 0.875,
  levels: 1,
  fineTune: 0,
  batchSize: 8,
  updates: undefined,
} as Flags;

/** The lines of a plan where what is timed takes so many milliseconds each. */
async function plan(
  more: Partial<Flags> = {},
  milliseconds: number[] = [900, 500, 700],
  { examples = {}, read = {}, graph }: { examples?: object; read?: object; graph?: object } = {},
): Promise<string[]> {
  const [own, problem] = given();
  let [clock, calls] = [0, 0];
  const left = [...milliseconds];
  // Asked at the beginning and the end of each call.
  const now = () => {
    if (calls++ % 2 === 1) clock += left.shift() ?? Number.NaN;
    return clock;
  };
  const text = await planText(
    { ...flags, ...more },
    { ...own, ...read },
    { labels: undefined, notes: [], ...examples } as never,
    { name: "gaussian", because: "it says so" } as never,
    problem,
    graph as never,
    now,
  );
  expect(left).toEqual([]);
  return text.split("\n");
}

describe("a plan", () => {
  it("says what was read, what goes and what it takes", async () => {
    // Sixty of the fastest gradient; 24 bytes a weight, and no curvature.
    expect(await plan()).toEqual([
      "model        net.onnx: ONNX, 8 weights, input [3]",
      "examples     40 to learn from, 10 held out",
      "likelihood   gaussian: it says so; no labels, so the model's own predictions are the targets",
      "prune        single weights; 87.5 % go in 1 level of 4 removals, judged by magnitude",
      "fine-tuning  none (--fine-tune EPOCHS)",
      "memory       about 192 B, of which 0 B for the curvature",
      "time         about 30 s (a gradient takes 500 ms)",
    ]);
  });

  it("says what else it was told, with the steps of fine-tuning", async () => {
    const more = { levels: 3, fineTune: 2, nOfM: [2, 4] as const, method: "obs" as const };
    const examples = { labels: Int32Array.of(1), notes: ["one", "two"] };
    const read = { kind: "layers" };
    // 60 gradients, and 2 · 3 passes of five batches.
    expect(
      await plan(more, [100, 100, 100], { examples, read, graph: { groups: [], frozen: [] } }),
    ).toEqual([
      "model        net.onnx: tf.LayersModel, 8 weights, input [3]",
      "examples     40 to learn from, 10 held out; one; two",
      "likelihood   gaussian: it says so",
      "prune        2 of every 4 weights stay; 87.5 % go in 3 levels of 4 removals, judged by obs",
      "fine-tuning  2 passes a level",
      "memory       about 1.73 kB, of which 1.54 kB for the curvature",
      "time         about 9.0 s (a gradient takes 100 ms)",
    ]);
  });

  it("adds the products with the inverse that is learned", async () => {
    const [read, problem] = given();
    const [block, ...none] = describeBlocks(layer, { axes: axesOf(read, problem) });
    expect(none).toEqual([]);
    // 10⁹ ms for 2 · 512³ products and sums, but for the first, which warms up.
    const times = [100, 100, 100, 1, 3e9, 1e9, 2e9];
    const lines = await plan({ method: "fishleg", updates: 5, fineTune: 1 }, times);
    // Five updates before each of four removals: three gradients and four products each; five steps.
    const seconds = (3 * 20 + 5) * 0.1 + (4 * 20 * block!.flops) / ((2 * 512 ** 3) / 1e6);
    expect(seconds).toBeGreaterThan(13);
    expect(lines[6]).toBe(
      `time         about ${seconds < 99.5 ? `${seconds.toPrecision(2)} s` : `${Math.round(seconds / 60)} min`} (a gradient takes 100 ms)`,
    );
    expect(lines[4]).toBe("fine-tuning  1 passes a level");
    expect(lines[3]).toContain("judged by fishleg");
    expect(planMemory({ ...flags, method: "fishleg" }, read, axesOf(read, problem))).toBe(
      4 * block!.bytes + 192,
    );
  });

  it("counts neurons and channels, and the reasons of axes that stay, the most frequent first", async () => {
    const graph = {
      groups: [{ layer: "a" }, { layer: "b" }, { layer: "a" }],
      frozen: ["seldom", "often", "often", "now and then", "now and then", "often"].map(
        (reason) => ({ reason }),
      ),
    };
    const lines = await plan({ structured: true }, [1, 1, 1], { graph });
    expect(lines[3]).toContain("prune        neurons and channels, 3 of them in 2 places; 87.5 %");
    expect(lines.slice(7)).toEqual(["axes that stay: 3 × often; 2 × now and then; 1 × seldom"]);
    const none = await plan({ structured: true }, [1, 1, 1], { graph: { ...graph, frozen: [] } });
    expect(none.length).toBe(7);
  });

  it("leaves no tensors", async () => {
    const again = () => plan({ method: "fishleg" }, [1, 1, 1, 1, 1, 1, 1]);
    await again();
    const fixed = given();
    const made = treeLeaves<tf.Tensor>(fixed[1].heldOut).length;
    const before = tf.memory().numTensors;
    await again();
    // Each call of the helper makes the examples that are held out.
    expect(tf.memory().numTensors - before).toBe(made);
  });
});

describe("the memory of a plan", () => {
  it.each([
    // The factors of four inputs and two outputs, as float32 and twice as float64.
    ["sparsegpt", 20 * (4 ** 2 + 2 ** 2)],
    ["obc", 20 * (4 ** 2 + 2 ** 2)],
    ["wanda", 20 * (4 ** 2 + 2 ** 2)],
    ["kfac-obs", 20 * (4 ** 2 + 2 ** 2)],
    ["obd", 0],
    ["random", 0],
    ["obs", 3 * 8 * 8 ** 2],
    ["mfac", 8 * (12 * (512 + 32) + 8 * 32)],
    ["obert", 4 * 8 * (2 * 32 + 2 * 50)],
    ["woodfisher", 4 * 8 * (2 * 32 + 2 * 2000)],
  ] as const)("by %s is that of its matrices", (method, bytes) => {
    const [read, problem] = given();
    expect(planMemory({ ...flags, method }, read, axesOf(read, problem))).toBe(bytes + 192);
  });
});

describe("the updates of a plan", () => {
  const of = (updates: number | undefined, f = dense, params = layer) => {
    const { start, pretrain, refine } = surgeonOf({ ...flags, updates }, ...given(f, params));
    return [start, pretrain, refine];
  };

  it("are before each removal where layers have factors, and before the first one elsewhere", () => {
    expect(of(undefined)).toEqual(["k-fac", 60, 60]);
    expect(of(7)).toEqual(["k-fac", 7, 7]);
    const scaled = (p: Params, x: tf.Tensor) => tf.mul(x, p["scale"]!);
    const params = { scale: tf.ones([1, 3]) };
    expect(of(undefined, scaled, params)).toEqual(["trace", 500, 100]);
    expect(of(7, scaled, params)).toEqual(["trace", 7, 100]);
  });
});
