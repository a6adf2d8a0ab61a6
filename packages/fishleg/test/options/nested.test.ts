import { gaussian } from "@legendre/core-tensor";
import { edgesOf, wrongEdges } from "@repo/test-kit";
import type * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fishleg } from "../../src/index.ts";
import { prune } from "../../src/surgeon/index.ts";
import { smallNet } from "../surgeon/small-net.ts";

const model = {
  lr: 0.1,
  outputs: (params: unknown) => params as tf.Tensor,
  likelihood: gaussian(),
};
const net = smallNet();

describe("options inside of options", () => {
  it("the step of a soft-target Fisher is above 0", async () => {
    const call = ({ aux }: Record<string, unknown>) => {
      const { fisher } = aux as { readonly fisher: { readonly step: number } };
      return fishleg({ ...model, aux: { fisher: { kind: "soft-target", ...fisher } } });
    };
    expect(await wrongEdges(call, "aux.fisher.step", { exclusiveMin: 0 })).toEqual([]);
    expect(edgesOf({ exclusiveMin: 0 }).length).toBe(4);
    expect(() => fishleg({ ...model, aux: { fisher: { kind: "soft" } } } as never)).toThrow(
      /aux\.fisher\.kind must be one of/,
    );
  });

  it("the scales of the gate are shares above 0 and at most 1, one at least", async () => {
    // With no leaf to prune it ends once all options were looked at.
    const call = ({ "scales[…]": scale }: Record<string, unknown>) =>
      prune({ ...net, prunable: () => false, scales: [1, scale as number] });
    expect(await wrongEdges(call, "scales[…]", { exclusiveMin: 0, max: 1 })).toEqual([]);
    const of = (scales: readonly number[]) => prune({ ...net, prunable: () => false, scales });
    await expect(of([])).rejects.toThrow("scales must be at least one share");
    await expect(of([0.5])).rejects.toThrow("no leaf can be pruned");
  });
});
