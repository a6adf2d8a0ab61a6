import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../src/executors/reference.ts";
import { fromHost } from "../src/graph/host-run.ts";
import { trace } from "../src/graph/trace.ts";
import { jit } from "../src/jit/index.ts";
import type { HostArray } from "../src/kernels/host-array.ts";
import { treeMap } from "../src/tree/index.ts";
import { argumentsOf, cases, compare, everything } from "./golden.ts";

describe("curvature of nine small networks, against PyTorch in float64", () => {
  it("has all nine cases", () => {
    expect(cases.length).toBe(9);
  });

  for (const golden of cases) {
    const args = argumentsOf(golden);
    const name = `${golden.act}, ${golden.likelihood}`;

    it(`${name}: 1e-9 on the reference executor`, () => {
      const program = trace(everything(golden), ...args);
      const result = runReference(program, ...args) as Record<string, unknown>;
      const values = treeMap((array: HostArray) => array.data, result as never);
      compare(golden, values as never, 1e-9);
    });

    it(`${name}: 1e-4 and 1e-3 in float32 on the eager backend`, () => {
      tf.tidy(() => {
        const tensors = treeMap((array: HostArray) => fromHost(array), args as never);
        const f = everything(golden) as (...tensors: never[]) => unknown;
        compare(golden, f(...(tensors as never[])) as never, 1e-4, 1e-3);
      });
    });

    it(`${name}: 1e-4 and 1e-3 compiled`, async () => {
      const tensors = treeMap((array: HostArray) => fromHost(array), args as never);
      const compiled = jit(everything(golden) as (...tensors: never[]) => object, { threads: 1 });
      const result = await compiled(...(tensors as never[]));
      expect(compiled.stats().executor).toBe("onnx");
      compare(golden, result as never, 1e-4, 1e-3);
      await compiled.dispose();
    });
  }
});
