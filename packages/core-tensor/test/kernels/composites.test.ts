import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import { Call } from "./call.ts";
import { describeCase } from "./case.ts";
import { families } from "./cases/index.ts";

const composites = kernelNames().filter((name) => "decompose" in lookupKernel(name));
/** Those that TensorFlow.js computes by itself; of Einsum it takes few equations, and `einsum.test.ts` has sums written out. */
const theirs = composites.filter(
  (name) => name !== "Einsum" && tf.getKernel(name, "cpu") !== undefined,
);
const cases = families
  .flatMap((family) => family.cases)
  .filter(({ kernel }) => theirs.includes(kernel));

// Every executor replays what a kernel was recorded as, and all agree where that is wrong.
describe("what kernels are recorded as", () => {
  it("has a case for each kernel of TensorFlow.js", () => {
    const named = new Set(cases.map(({ kernel }) => kernel));
    expect(theirs.filter((name) => !named.has(name))).toEqual([]);
    expect(composites.filter((name) => !theirs.includes(name))).toEqual(["Einsum"]);
  });

  it.each(cases.map((entry) => [describeCase(entry), entry] as const))(
    "gives what TensorFlow.js computes: %s",
    async (_, entry) => {
      const call = new Call(entry);
      const ours = runReference(call.outputs, Object.values(entry.inputs)) as HostArray[];
      await tf.setBackend("cpu");
      tf.tidy(() => {
        const untraced = call.run(Object.values(entry.inputs).map(fromHost));
        expect(untraced.map(({ shape }) => shape)).toEqual(ours.map(({ shape }) => shape));
        ours.forEach(({ data }, i) => {
          expectAllClose(untraced[i]!.dataSync(), data, { tolerance: 1e-5 });
        });
      });
    },
  );
});
