import { treeDispose } from "@legendre/core-tensor";
import { type Scalar, sum, type Tensor, tensor } from "@legendre/core-tensor/ops";
import { afterAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import type { GraphSettings } from "../../src/models/graph-design.ts";
import { graphModelOptions } from "../../src/models/graph-design.ts";
import { disposeInput, type GraphInput } from "../../src/models/graph-input.ts";
import type { GraphNetwork, GraphParams } from "../../src/models/graph-network.ts";
import { graphParts } from "../../src/models/graph-parts.ts";
import { fullBatches, sampledBatches } from "../../src/models/graph-trainer.ts";

const data = plantedReturns({ model: "who-else", customers: 60, variants: 30, degree: 5, seed: 3 });
const task = protocolTask(data, { protocol: "label-aware", validation: 0.2 });
const settings: GraphSettings = {
  ...graphModelOptions.defaults,
  ...{ encoder: { hidden: [4] }, folds: 3, compile: false },
  ...{ fanout: [Number.POSITIVE_INFINITY], units: 4 },
};
const numbers = (values: Tensor) => [...values.dataSync()];

describe("passes over the training purchases", () => {
  /** A network of one weight, whose loss is the weight: each step of Adam takes the learning rate from it. */
  const seen: { y: number[]; weight: number[]; heard: number }[] = [];
  const network = {
    loss: ({ w }: { w: Tensor }, { tensors }: GraphInput): Scalar => {
      const heard = tensors.messages.reduce((all, { matrix }) => all + matrix.columns.shape[0]!, 0);
      seen.push({ y: numbers(tensors.y), weight: numbers(tensors.weight), heard });
      return sum(w) as Scalar;
    },
  } as unknown as GraphNetwork;
  const start = () => ({ w: tensor([1]) }) as unknown as GraphParams;
  const weightOf = ({ params }: { params: GraphParams }) =>
    numbers((params as unknown as { w: Tensor }).w)[0]!;
  const parts = graphParts(settings, task, { seed: 6, all: true });
  const { inputs, held, recipe } = parts;
  const sources = parts.sources();
  const { edges } = sources[0]!;
  afterAll(() => {
    for (const input of [...inputs, ...held]) disposeInput(input);
  });

  it("take one step for each fold in full batches, in order, with decay", async () => {
    seen.length = 0;
    const own = { ...settings, lr: 0.01, weightDecay: 0.5 };
    const trainer = fullBatches(network, own, inputs);
    const after = await trainer.pass(trainer.init(start()), undefined);
    let wanted = 1;
    for (const _ of inputs) wanted -= 0.01 * (1 + 0.5 * wanted);
    expect(weightOf(after)).toBeCloseTo(wanted, 5);
    expect(seen.map(({ y }) => y)).toEqual(inputs.map(({ tensors }) => numbers(tensors.y)));
    for (const { y, weight } of seen)
      expect(weight).toEqual(y.map(() => Math.fround(1 / y.length)));
    await expect(trainer.pass(after, AbortSignal.abort(new Error("enough")))).rejects.toThrow(
      "enough",
    );
    treeDispose(after as never);
    await trainer.dispose();
  });

  it("draw each purchase once a pass in sampled batches, the last of which is filled up", async () => {
    const counts = { 0: 0, 1: 0 } as Record<number, number>;
    for (const e of edges) counts[data.splits.training.edges.label[e]!]!++;
    const heard: number[] = [];
    for (const [batchSize, cold] of [
      [20, 0],
      [20, 1],
      [1000, 0],
    ] as const) {
      seen.length = 0;
      const own = { ...settings, lr: 0.01, weightDecay: 0, batchSize };
      const trainer = sampledBatches(network, own, {
        ...{ sources, recipe, seed: 4, cold },
      });
      let at = trainer.init(start());
      for (let pass = 0; pass < 2; pass++) {
        seen.length = 0;
        at = await trainer.pass(at, undefined);
        const size = Math.min(batchSize, edges.length);
        const steps = Math.ceil(edges.length / size);
        expect(seen.map(({ y }) => y.length)).toEqual(Array(steps).fill(size));
        const real = seen.map(({ weight }) => weight.filter((share) => share > 0).length);
        expect(real).toEqual(
          Array.from({ length: steps }, (_, i) => Math.min(size, edges.length - i * size)),
        );
        const drawn = seen.flatMap(({ y, weight }) => y.filter((_, i) => weight[i]! > 0));
        for (const label of [0, 1])
          expect(drawn.filter((each) => each === label)).toHaveLength(counts[label]!);
        expect(weightOf(at)).toBeCloseTo(1 - 0.01 * steps * (pass + 1), 5);
      }
      heard.push(Math.max(...seen.map((each) => each.heard)));
      treeDispose(at as never);
      await trainer.dispose();
    }
    // Where customers are as new, less is heard.
    expect(heard[1]).toBeLessThan(heard[0]!);
    expect(edges.length % 20).not.toBe(0);
  });
});
