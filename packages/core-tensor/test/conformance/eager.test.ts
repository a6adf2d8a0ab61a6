import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { type HostArray, treeLeaves, treeMap } from "../../src/index.ts";
import { fromHost } from "../../src/kernels/host-tensor.ts";
import { checkGolden } from "./golden/check.ts";
import { goldenPrograms } from "./golden/index.ts";
import { argumentsFor, closedForm, transforms } from "./transforms.ts";

// What the executors replay as programs, here on ordinary tensors of tfjs, op by op.

describe("transforms on eager tensors", () => {
  for (const transform of transforms.filter(({ tracedOnly }) => tracedOnly !== true)) {
    it(transform.name, () => {
      tf.tidy(() => {
        const args = argumentsFor(transform);
        const [x, v] = args.map(fromHost) as [tf.Tensor, tf.Tensor];
        const results = treeLeaves<tf.Tensor>(transform.f(x, v) as never);
        const values = results.flatMap((result) => [...result.dataSync()]);
        expectAllClose(values, closedForm(transform, args), { tolerance: 1e-5 });
      });
    });
  }
});

describe("values computed elsewhere, on eager tensors", () => {
  for (const golden of goldenPrograms) {
    it(`${golden.file}: ${golden.name}`, () => {
      tf.tidy(() => {
        const tensors = treeMap((array: HostArray) => fromHost(array), golden.args as never);
        const result = golden.f(...(tensors as never[])) as Record<string, unknown>;
        checkGolden(golden, result, "float32");
      });
    });
  }
});
