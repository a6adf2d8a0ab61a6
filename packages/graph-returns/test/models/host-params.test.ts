import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import {
  addProduct,
  addTransposed,
  affineRow,
  hostParams,
  kernelRows,
} from "../../src/models/host-params.ts";
import { hostTree } from "../../src/models/host-tree.ts";
import { halvesOf, idsOfHalves } from "../../src/models/id-halves.ts";

const matrix = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] };

describe("weights in plain memory", () => {
  it("are multiplied with rows, by hand", () => {
    const out = Float64Array.of(100, 200, 300);
    addProduct([10, -1], matrix, out);
    expect([...out]).toEqual([100 + 10 - 4, 200 + 20 - 5, 300 + 30 - 6]);
    addProduct([7, 7, 0, 2, 7], matrix, out, 2);
    expect([...out]).toEqual([106 + 8, 215 + 10, 324 + 12]);
    // What is not heard may be infinite elsewhere.
    const open = { data: Float32Array.of(Number.POSITIVE_INFINITY, 1), shape: [2, 1] };
    const finite = new Float64Array(1);
    addProduct([0, 3], open, finite);
    expect([...finite]).toEqual([3]);
    expect([
      ...affineRow([1, 2], {
        kernel: matrix,
        bias: { data: Float32Array.of(5, 6, 7), shape: [3] },
      }),
    ]).toEqual([5 + 9, 6 + 12, 7 + 15]);
  });

  it("are multiplied on the way back, by hand", () => {
    const out = Float64Array.of(100, 200);
    addTransposed([1, 10, -1], matrix, out);
    expect([...out]).toEqual([100 + 1 + 20 - 3, 200 + 4 + 50 - 6]);
  });

  it("have rows that are views", () => {
    const rows = kernelRows(
      { data: Float32Array.from({ length: 8 }, (_, i) => i), shape: [4, 2] },
      1,
      3,
    );
    expect(rows).toEqual({ data: Float32Array.of(2, 3, 4, 5), shape: [2, 2] });
    expect(kernelRows(matrix, 0, 0)).toEqual({ data: new Float32Array(0), shape: [0, 3] });
    const second = kernelRows(matrix, 1, 2);
    expect([second.data.buffer === matrix.data.buffer, ...second.data]).toEqual([true, 4, 5, 6]);
  });

  it("are the tree of tensors that they were read from", async () => {
    const params = { b: tensor([1, 2, 3, 4, 5, 6], [2, 3]), a: [tensor([7]), tensor([8, 9])] };
    const kept = await hostTree(params);
    const { structure, shapes, values } = kept;
    treeDispose(params);
    expect(hostParams(structure, shapes, values)).toEqual({
      b: { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] },
      a: [
        { data: Float32Array.of(7), shape: [1] },
        { data: Float32Array.of(8, 9), shape: [2] },
      ],
    });
    const again = kept.tensors();
    const flat = (x: Tensor) => [x.shape, ...x.dataSync()];
    expect([flat(again.b), ...again.a.map(flat)]).toEqual([
      ...[
        [[2, 3], 1, 2, 3, 4, 5, 6],
        [[1], 7],
        [[2], 8, 9],
      ],
    ]);
    treeDispose(again);
  });

  it("hold ids of 64 bits in two halves", () => {
    const ids = BigInt64Array.of(1n, -1n, 2n ** 32n + 5n, -(2n ** 63n));
    expect([...halvesOf(ids)]).toEqual([1, 0, -1, -1, 5, 1, 0, -(2 ** 31)]);
    expect(idsOfHalves(halvesOf(ids))).toEqual(ids);
    // Of a part of a list, its own.
    expect([...halvesOf(ids.subarray(2, 3))]).toEqual([5, 1]);
    expect([...idsOfHalves(Int32Array.of(9, 9, 5, 1).subarray(2))]).toEqual([2n ** 32n + 5n]);
  });
});
