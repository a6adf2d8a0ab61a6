import { type HostArray, runReference, trace } from "@legendre/core-tensor";
import { dependencyGraph, removedGroups, removeGroups } from "@legendre/fishleg/structure";
import { applyMask } from "@legendre/fishleg/surgeon";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskOf, someOf } from "./masked.ts";
import { netInput, netOf, netPlans } from "./random-net.ts";

describe("removeGroups", () => {
  it("computes what the masked network does, for random networks", () => {
    let removedSome = 0;
    fc.assert(
      fc.property(netPlans, fc.double({ min: 0.2, max: 0.9, noNaN: true }), (plan, share) => {
        tf.tidy(() => {
          const { params, state, f } = netOf(plan);
          const x = netInput(plan.seed);
          const { groups } = dependencyGraph(f, [params, state, x], { state: 1 });
          const gone = someOf(groups, share, plan.seed);
          const mask = maskOf(params, gone);
          const masked = applyMask(params, mask);
          const removable = removedGroups(groups, mask);
          const names = gone.map(({ name }) => name);
          for (const { name } of removable) expect(names).toContain(name);
          removedSome += removable.length;
          const smaller = removeGroups(f, [params, state, x] as const, removable, { state: 1 });
          const expected = runReference(trace(f, masked, state, x), masked, state, x) as HostArray;
          const small = smaller.smaller(masked);
          const args = [small, smaller.state, x] as never;
          const got = runReference(
            smaller.program(...(args as [never, never, never])),
            ...(args as unknown[]),
          ) as HostArray;
          expect(got.shape).toEqual(expected.shape);
          for (const [i, value] of got.data.entries()) {
            const scale = 1 + Math.abs(expected.data[i]!);
            expect(Math.abs(value - expected.data[i]!)).toBeLessThanOrEqual(1e-6 * scale);
          }
          // Nothing that is left is 0 by the mask: the removal took all it could.
          for (const leaf of Object.values(small)) expect(leaf.size).toBeGreaterThan(0);
        });
      }),
      { numRuns: 60 },
    );
    expect(removedSome).toBeGreaterThan(100);
  }, 60_000);
});
