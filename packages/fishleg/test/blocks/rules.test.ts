import { grad, type HostArray, treeMap } from "@legendre/core-tensor";
import {
  denseFromMatvec,
  differenceGradient,
  expectAllClose,
  expectSymmetric,
} from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BlockKind, BlockTensors } from "../../src/blocks/block.ts";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { type AnyBlockRule, ruleOf } from "../../src/blocks/rules.ts";
import { drawn, host, inFloat64, numbers, tensors } from "../helpers.ts";

/** One shape for each kind of block. */
const shapes: readonly (readonly [BlockKind, readonly number[]])[] = [
  ["dense", [3, 2]],
  ["conv", [4, 2]],
  ["kronecker", [3, 2]],
  ["spectrum", [3, 2]],
  ["three-factor", [2, 3, 2]],
  ["depthwise", [3, 4]],
  ["norm", [4, 2]],
  ["embedding", [4, 3]],
  ["readout", [3, 4]],
  ["low-rank", [1, 5]],
  ["low-rank", [1, 11]],
  ["full", [1, 5]],
  ["diagonal", [2, 3]],
];

const close = (actual: unknown, expected: unknown, tolerance = 1e-12): void =>
  expectAllClose(actual as never, expected as never, { tolerance });

/** Rules are told from a planned block by its kind alone. */
const rule = (kind: BlockKind): AnyBlockRule => ruleOf({ kind } as PlannedBlock);

describe.each(shapes)("the %s block on %j", (kind, shape) => {
  const { shapes: parameterShapes, ...functions } = rule(kind);
  const size = shape.reduce((a, b) => a * b, 1);
  const block = Object.fromEntries(
    Object.entries(parameterShapes(shape)).map(([name, of], i) => [name, drawn(11 * i + 3, of)]),
  );
  const [u, d] = [drawn(40, shape), drawn(41, shape)];
  const product = (params: BlockTensors, x: tf.Tensor): tf.Tensor =>
    functions.product(functions.cache(params), x);
  const inner = (params: BlockTensors, x: tf.Tensor, y: tf.Tensor): tf.Tensor =>
    tf.sum(tf.mul(y, product(params, x)));
  const dense = denseFromMatvec(
    (vector) =>
      inFloat64<HostArray>(product as never, block, host(vector, shape)).data as Float64Array,
    size,
  );

  it("is symmetric and positive definite, with its diagonal, columns and entries", async () => {
    const matrix = await dense;
    expectSymmetric(matrix);
    for (let sweep = 0; sweep < 20; sweep++) {
      const x = [...drawn(100 + sweep, [size]).data];
      const along = matrix.map((row) => row.reduce((total, q, k) => total + q * (x[k] ?? 0), 0));
      expect(along.reduce((total, y, k) => total + y * (x[k] ?? 0), 0)).toBeGreaterThan(0);
    }
    const rows = [size - 1, 0, 1];
    const columns = [2, size - 1];
    const got = inFloat64<Record<string, HostArray>>(
      ((params: BlockTensors) => ({
        diag: functions.diag(params),
        column: functions.column(functions.cache(params), size - 2),
        entries: functions.entries(functions.cache(params), rows, columns),
      })) as never,
      block,
    );
    expect(got["diag"]?.shape).toEqual(shape);
    expect(got["column"]?.shape).toEqual(shape);
    close(
      got["diag"]?.data,
      matrix.map((row, i) => row[i]),
    );
    close(
      got["column"]?.data,
      matrix.map((row) => row[size - 2]),
    );
    close(
      got["entries"]?.data,
      rows.flatMap((row) => columns.map((column) => matrix[row]?.[column])),
    );
  });

  it("has the gradients of grad and of central differences, with ⟨d, Q d⟩ on the way", () => {
    const got = inFloat64<{ value: HostArray; gradient: never; energy: HostArray }>(
      ((params: BlockTensors, x: tf.Tensor, y: tf.Tensor) => {
        const { value, pullback } = functions.differentiable(params, x);
        return { value, ...pullback(y) };
      }) as never,
      ...[block, u, d],
    );
    close(got.value.data, inFloat64<HostArray>(product as never, block, u).data);
    close(got.energy.data, inFloat64<HostArray>(inner as never, block, d, d).data);
    const learned = Object.keys(functions.rates(shape, 1));
    expect(Object.keys(got.gradient).sort()).toEqual(learned.sort());
    const traced = inFloat64<Record<string, HostArray>>(grad(inner) as never, block, u, d);
    for (const name of learned) {
      const values = block[name] as HostArray;
      close((got.gradient as Record<string, HostArray>)[name]?.data, traced[name]?.data);
      const slope = differenceGradient((moved) => {
        const changed = { ...block, [name]: host(moved, values.shape) };
        return inFloat64<HostArray>(inner as never, changed, u, d).data[0] as number;
      }, values.data);
      close((got.gradient as Record<string, HostArray>)[name]?.data, slope, 1e-7);
    }
  });

  it("starts at any diagonal that it can have, with the shapes it names", () => {
    const [rows, columns] = [drawn(7, [shape[0] as number]).data, drawn(8, [size]).data];
    // One number a weight, or one a row times one a column.
    const logarithm = (i: number): number => {
      const width = size / rows.length;
      return kind === "kronecker"
        ? (rows[Math.floor(i / width)] as number) + (columns[i % width] as number)
        : (columns[i] as number);
    };
    const q = host(
      Array.from({ length: size }, (_, i) => Math.exp(logarithm(i))),
      shape,
    );
    const started = inFloat64<{ product: HostArray; params: Record<string, HostArray> }>(
      ((diagonal: tf.Tensor, x: tf.Tensor) => {
        const params = functions.init(shape, diagonal);
        return { product: product(params, x), params };
      }) as never,
      ...[q, u],
    );
    close(
      started.product.data,
      [...u.data].map((x, i) => x * (q.data[i] as number)),
    );
    expect(treeMap((leaf: HostArray) => leaf.shape, started.params)).toEqual(
      parameterShapes(shape),
    );
    const learned = new Set(Object.keys(functions.rates(shape, 0.2)));
    const { parameters, fixed = 0 } = functions.cost(shape);
    const count = (is: boolean): number =>
      Object.entries(block)
        .filter(([name]) => learned.has(name) === is)
        .reduce((total, [, leaf]) => total + leaf.data.length, 0);
    expect([parameters, fixed]).toEqual([count(true), count(false)]);
    expect([...learned].filter((name) => !(name in block))).toEqual([]);
  });

  it("computes the same on eager tensors", () => {
    const [params, x] = tensors<unknown, [BlockTensors, tf.Tensor]>([block, u]);
    const { value, pullback } = functions.differentiable(params, x);
    close(value, inFloat64<HostArray>(product as never, block, u).data, 1e-5);
    const exact = inFloat64(
      ((p: BlockTensors, a: tf.Tensor, b: tf.Tensor) =>
        functions.differentiable(p, a).pullback(b).gradient) as never,
      ...[block, u, d],
    );
    close(pullback(tensors(d) as tf.Tensor).gradient, numbers(exact), 1e-5);
  });
});
