import { describe, expect, it } from "vitest";
import { type PruningMethod, prune } from "../../src/surgeon/index.ts";
import type { Scope } from "../../src/surgeon/scope.ts";
import { type EightWeights, net, read, w } from "./eight-weights.ts";

/** A method that scores by size, takes what stands last where it may choose, and tells what it is asked. */
function choosing(
  options: Partial<Parameters<typeof net>[0]> = {},
  { loss = false, refits = false, chooses = true } = {},
) {
  const calls: string[] = [];
  const method: PruningMethod = {
    name: "choosing",
    settings: {},
    scope: "layer",
    bind: () => ({
      memory: () => undefined,
      restore: () => {},
      dispose: async () => {},
      assess: async () => ({
        kind: "scores",
        loss,
        scores: (theta) => {
          calls.push("scores");
          return theta.map((value) => value * value);
        },
        ...(chooses && {
          choose: (_, kept, { sparsity, pattern }) => {
            const pruned = kept.reduce((sum, is) => sum + 1 - is, 0);
            calls.push(
              `choose ${sparsity.map((s) => s.toFixed(2)).join(" ")} ${pattern ?? ""}, ${pruned}`,
            );
            const last = [...kept.keys()].filter((at) => at >= 2 && kept[at] === 1);
            return Int32Array.from(last.slice(last.length - Math.round(8 * sparsity[1]!) + pruned));
          },
        }),
        ...(refits && {
          refit: (theta, kept, removed) => {
            calls.push(`refit ${[...removed].join(" ")}`);
            const next = theta.map((value, at) =>
              removed.includes(at) ? 0 : at < 2 ? value : value * 2,
            );
            return { theta: next, predicted: kept.length };
          },
        }),
      }),
    }),
  };
  const run = () =>
    prune<EightWeights, never, never>({
      ...net(),
      method,
      sparsity: 0.5,
      substeps: 1,
      ...options,
    } as never);
  return { calls, run };
}
const gone = (mask: EightWeights): number[] =>
  read(mask).flatMap((is, at) => (is === 0 ? [at] : []));
const least = [0, 3, 4, 6];

describe("a method that chooses by itself", () => {
  it("does where each layer has a sparsity of its own, and is not asked for its scores", async () => {
    for (const scope of [undefined, "layer", "erk"] as const) {
      const { calls, run } = choosing({ scope });
      const { mask, report } = await run();
      expect(calls).toEqual(["choose 0.00 0.50 , 0"]);
      expect(gone(mask)).toEqual([4, 5, 6, 7]);
      expect(report.steps[0]?.predicted).toBe(null);
    }
  });

  it.each<[string, object, number[]]>([
    ["layers are ranked together", { scope: "global" }, least],
    ["outputs are ranked by themselves", { scope: "output" }, [0, 3, 6, 7]],
    // The first and the last pair have 45 and 29, the others 65 each.
    ["blocks are pruned", { granularity: { blocks: 2 } }, [0, 1, 6, 7]],
  ])("does not where %s", async (_, options, wanted) => {
    const { calls, run } = choosing(options);
    const { mask } = await run();
    expect(calls).toEqual(["scores"]);
    expect(gone(mask)).toEqual(wanted);
  });

  it("chooses a pattern with the last removal, when all of it goes", async () => {
    const { calls, run } = choosing({
      granularity: { nOfM: [2, 4] },
      sparsity: undefined,
      substeps: 2,
    });
    const { report } = await run();
    expect(calls).toEqual(["scores", "choose 0.00 0.50 2,4, 2"]);
    expect(report.sparsity).toBe(0.5);
    const less = choosing({ granularity: { nOfM: [2, 4] }, sparsity: 0.25 });
    await less.run();
    expect(less.calls).toEqual(["scores"]);
  });

  it("is asked once for its scores where they say what a removal costs", async () => {
    const { calls, run } = choosing({}, { loss: true });
    const { report } = await run();
    expect(calls).toEqual(["choose 0.00 0.50 , 0", "scores"]);
    expect(report.steps[0]?.predicted).toBe(w.slice(4).reduce((sum, v) => sum + v * v, 0));
    const ranked = choosing({}, { loss: true, chooses: false });
    const other = await ranked.run();
    expect(ranked.calls).toEqual(["scores"]);
    expect(other.report.steps[0]?.predicted).toBe(least.reduce((sum, at) => sum + w[at]! ** 2, 0));
    expect(gone(other.mask)).toEqual(least);
  });

  it("makes up for it by itself, in the shares that the gate tries", async () => {
    const { calls, run } = choosing({ scales: [1, 0.25] }, { refits: true });
    const { report } = await run();
    expect(calls).toEqual(["choose 0.00 0.50 , 0", "refit 6 7 8 9"]);
    const [step] = report.steps;
    // Twice all weights is worse than none, a quarter of that is, too.
    expect([step?.chosen, step?.scale, Object.keys(step?.tried ?? {})]).toEqual([
      "none",
      1,
      ["joint", "none"],
    ]);
    const whole = choosing({ gate: false }, { refits: true });
    const { params, report: other } = await whole.run();
    expect(other.steps[0]).toMatchObject({ chosen: "joint", scale: 1, predicted: 10 });
    expect(read(params)).toEqual([...w.slice(0, 4).map((v) => 2 * v), 0, 0, 0, 0]);
  });
});

it.each<Scope>(["global", "layer", "output", "erk"])(
  "ranks by the scope that is asked for, %s",
  async (scope) => {
    const { mask } = await choosing({ scope }, { chooses: false }).run();
    // Into the first output lead 3, 8, −4 and 2 of four, into the second −6, 1, 7 and 5.
    expect(gone(mask)).toEqual(scope === "output" ? [0, 3, 6, 7] : least);
  },
);
