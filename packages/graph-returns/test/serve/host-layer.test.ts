import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { csr } from "@legendre/core-tensor/sparse";
import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { convolve, type RelationParams, selfScale } from "../../src/encoders/convolution.ts";
import {
  attentionSlope,
  type ConvolutionRule,
  convolutions,
} from "../../src/encoders/convolution-rules.ts";
import { adjacency } from "../../src/graph/relation.ts";
import type { HostWeights } from "../../src/models/host-params.ts";
import { rowRandom } from "../../src/models/row-random.ts";
import { growingRows } from "../../src/serve/growing.ts";
import { messagesAlong, ownScale } from "../../src/serve/host-layer.ts";
import { neighbourhood, type ServedRelation } from "../../src/serve/neighbourhood.ts";

/** Every rule that the words of the table can say, those that no convolution has among them. */
const rules: ConvolutionRule[] = [
  ...(["sum", "mean", "max"] as const).flatMap((reduce) =>
    (["one", "degrees"] as const).flatMap((weights) =>
      (["own", "bases"] as const).map((kernel) => ({ reduce, weights, kernel })),
    ),
  ),
  { reduce: "sum", weights: "attention", kernel: "own" },
];

// Node 1 of the receivers hears nobody, node 0 hears sender 2 twice.
const rows = Int32Array.of(0, 0, 2, 0, 3, 3, 2);
const columns = Int32Array.of(2, 1, 0, 2, 4, 0, 3);
const [receivers, senders, heads, bases] = [4, 5, 2, 2];

const { uniform } = rowRandom(7);
const drawn = (...shape: number[]): HostWeights => {
  const count = shape.reduce((a, b) => a * b, 1);
  return { data: Float32Array.from({ length: count }, () => 2 * uniform() - 1), shape };
};
const asTensor = ({ data, shape }: HostWeights): Tensor => tensor(data, [...shape]);

describe.each(rules)("messages of $reduce, $weights, $kernel", ({ reduce, weights, kernel }) => {
  const rule = { reduce, weights, kernel };
  // Products before the sum and after it, where rows become narrower and wider.
  it.each([
    [3, 2],
    [2, 6],
  ])("are those of tensors, from %d numbers to %d", (width, units) => {
    const out = weights === "attention" ? 2 * units : units;
    const x = { from: drawn(senders, width), to: drawn(receivers, width) };
    const self = { kernel: drawn(width, out), bias: drawn(out) };
    const shares = drawn(bases);
    const all = drawn(bases, width * out);
    const whole = drawn(width, out);
    if (kernel === "bases") {
      for (const i of whole.data.keys()) {
        whole.data[i] =
          shares.data[0]! * all.data[i]! + shares.data[1]! * all.data[width * out + i]!;
      }
    }
    const attention = {
      source: drawn(heads, out / heads),
      target: drawn(heads, out / heads),
      query: drawn(width, out),
    };

    const matrix = csr({ rows, columns }, { shape: [receivers, senders] });
    const relation = { name: "r", from: "from", to: "to", matrix };
    const params: RelationParams = {
      kernel: asTensor(whole),
      source: asTensor(attention.source),
      target: asTensor(attention.target),
      query: asTensor(attention.query),
    };
    const given = { source: asTensor(x.from), target: asTensor(x.to) };
    const wanted = convolve(rule, relation, params, given, attentionSlope(0));

    const served: ServedRelation = {
      name: "r",
      from: "from",
      to: "to",
      senders: neighbourhood(adjacency(rows, columns, receivers, senders)),
      receivers: neighbourhood(adjacency(columns, rows, senders, receivers)),
    };
    const layer = {
      self: { to: self },
      relations: { r: { kernel: kernel === "bases" ? shares : whole, ...attention } },
      ...(kernel === "bases" ? { bases: all } : {}),
    };
    const before = (kind: string) => {
      const { data } = kind === "from" ? x.from : x.to;
      return { rows: growingRows(data, width), unknown: new Float32Array(width) };
    };
    const add = messagesAlong({ rule, slope: 0 }, layer, served, {
      kind: "to",
      before,
      into: [served],
    });
    const found = Array.from({ length: receivers }, (_, node) => {
      const message = new Float64Array(out);
      add(node, message);
      return Array.from(message);
    });
    expectAllClose(wanted, found.flat(), { tolerance: 1e-5 });
    expect(found[1]!.every((value) => value === 0)).toBe(true);

    const scale = selfScale(
      [relation],
      tensor(new Float32Array(receivers).fill(1), [receivers, 1]),
    );
    const scales = Array.from({ length: receivers }, (_, node) => ownScale([served], node));
    expectAllClose(scale, scales, { tolerance: 1e-6 });
  });
});

it("tries every convolution that has a name", () => {
  for (const rule of Object.values(convolutions)) expect(rules).toContainEqual(rule);
});
