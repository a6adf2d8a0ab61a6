import { treeLeaves } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  blockWoodbury,
  chance,
  exactFisher,
  fishlegSurgeon,
  layerObc,
  magnitude,
  obd,
  type PruningMethod,
  prune,
} from "../../src/surgeon/index.ts";
import { smallNet } from "./small-net.ts";

const methods: readonly PruningMethod[] = [
  fishlegSurgeon({ damping: 1e-2, pretrain: 30, refine: 10 }),
  blockWoodbury({ block: 8, gradients: 64, damping: 1e-4 }),
  exactFisher({ damping: 1e-2, examples: 64 }),
  layerObc({ batches: 2 }),
  obd({ examples: 64 }),
  magnitude(),
  chance(),
];

describe.each(methods.map((method) => [method.name, method] as const))("%s", (_, method) => {
  it("reaches the sparsity with exact zeros, never worse than no compensation", async () => {
    const problem = smallNet();
    const { params, mask, report } = await prune({
      ...problem,
      method,
      sparsity: 0.5,
      substeps: 2,
    });
    expect(report.sparsity).toBeCloseTo(0.5, 2);
    expect(report.status).toBe("finished");
    for (const step of report.steps) {
      expect(step.after).toBeLessThanOrEqual(step.tried.none as number);
      expect(step.tried.none).toBeDefined();
    }
    const [values, kept] = [params, mask].map((tree) =>
      treeLeaves<tf.Tensor>(tree).flatMap((l) => [...l.dataSync()]),
    );
    values?.forEach((value, i) => {
      if (kept?.[i] === 0) expect(value).toBe(0);
    });
    const dead = kept?.filter((value) => value === 0).length;
    expect(dead).toBe(
      Math.round(0.5 * report.layers.filter((l) => l.prunable).reduce((a, l) => a + l.weights, 0)),
    );
    expect(Number.isFinite(report.final)).toBe(true);
    tf.dispose([params, mask] as never);
  });
});

it("leaks nothing", async () => {
  const problem = smallNet();
  const run = async (): Promise<void> => {
    const { params, mask, state } = await prune({
      ...problem,
      method: fishlegSurgeon({ damping: 1e-2, pretrain: 3, refine: 2 }),
      sparsity: 0.5,
      substeps: 2,
      levels: 2,
      firstOrder: true,
    });
    tf.dispose([params, mask, state] as never);
  };
  await run();
  await expectNoLeak(run, 3);
});
