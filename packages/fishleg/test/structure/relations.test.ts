import { defineKernel, findKernel, type Kernel, kernelNames } from "@legendre/core-tensor/graph";
import { describe, expect, it } from "vitest";
import { relationOf } from "../../src/structure/relate.ts";
import {
  elementwise,
  parts,
  products,
  reductions,
  shapes,
} from "../../src/structure/relations/index.ts";
import { uniforms } from "../helpers.ts";
import { describeRelation, type Op, placeOf, valuesOf } from "./related.ts";
import { joined } from "./rows/joined.ts";
import { moved } from "./rows/moved.ts";
import { multiplied } from "./rows/multiplied.ts";
import { reduced } from "./rows/reduced.ts";
import type { Row } from "./rows/row.ts";
import { sparseRows } from "./rows/sparse.ts";

const rows: readonly Row[] = [...joined, ...multiplied, ...sparseRows, ...reduced, ...moved];
const titled = rows.map((row): [string, string, Row] => [
  row.op.kernel,
  JSON.stringify([row.op.inputs, row.op.attrs ?? {}]),
  row,
]);
const words = (text: string | undefined): string[] =>
  (text ?? "").split(" ").filter((w) => w !== "");

describe("how an op relates its axes", () => {
  it("is told for each op that has a relation", () => {
    const known = [parts, products, reductions, shapes].flatMap((table) => Object.keys(table));
    expect([...new Set(rows.map(({ op }) => op.kernel))].sort()).toEqual(known.sort());
  });

  it.each(titled)("%s of %s", (_kernel, _case, { op, results, frozen, unlessZero, united }) => {
    const zeros = describeRelation(op, () => true);
    expect(zeros.results.join(" | ")).toBe(results);
    expect(zeros.frozen).toEqual(words(frozen));
    expect(zeros.united.join("; ")).toBe(united ?? "");
    const others = describeRelation(op, () => false);
    // What is generated does not depend on inputs.
    if (op.inputs.length > 0) expect(others.results.join(" | ")).toBe(results.replaceAll("°", ""));
    expect(others.frozen).toEqual([...words(frozen), ...words(unlessZero)].sort());
    expect(others.united).toEqual(zeros.united);
  });

  it("takes channels of a depthwise convolution as 0 where its image is or its filter", () => {
    const depthwise = rows.filter(({ op }) => op.kernel === "DepthwiseConv2dNative");
    expect(depthwise).toHaveLength(2);
    for (const { op, results } of depthwise) {
      const channels = results.split(", ")[3];
      for (const factor of [0, 1]) {
        const [found] = describeRelation(op, (axis) => axis.startsWith(`${factor}.`)).results;
        // Of several multipliers each is pruned for itself, and where one is pruned, the image is not 0.
        const isOpen = factor === 0 && op.inputs[1]?.[3] !== 1;
        expect(found?.split(", ")[3]).toBe(isOpen ? channels?.replace("°", "") : channels);
      }
    }
  });

  it.each(titled)("%s of %s is 0 where it says so", (_kernel, _case, { op }) => {
    const { results, united, frozen } = describeRelation(op, () => true);
    const groups = op.inputs.flatMap((_, i) => {
      const rank = describeRank(op, i);
      return Array.from({ length: rank }, (__, a) => `${i}.${a}`);
    });
    for (const axis of groups.filter((name) => !frozen.includes(name as never))) {
      const masked = new Set([axis, ...united.flatMap((pair) => partners(pair, axis))]);
      const draw = drawing((input, place) =>
        place.some((k, a) => k === 0 && masked.has(`${input}.${a}`)),
      );
      valuesOf(op, draw).forEach((value, r) => {
        // A second result of a kernel that its relation does not speak of is not used.
        const axes = results[r]?.split(", ") ?? [];
        value.data.forEach((number, k) => {
          const place = placeOf(k, value.shape);
          const gone = axes.some((said, a) => said.includes("°") && goes(said, place[a]!, masked));
          if (gone) expect(Math.abs(number)).toBe(0);
        });
      });
    }
  });
});

/** Floats that are 0 where something is masked, and of either sign elsewhere, away from 0. */
function drawing(masked: (input: number, place: readonly number[]) => boolean, seed = 1) {
  const drawn = uniforms(seed, 4000);
  let next = 0;
  return (input: number, place: readonly number[]): number =>
    masked(input, place) ? 0 : away(drawn[next++]!);
}

const describeRank = ({ inputs }: Op, i: number): number =>
  inputs[i]!.filter((size) => typeof size === "number").length;

const away = (x: number): number => x + (x < 0 ? -0.1 : 0.1);

/** The other side of `1.0 = 0.1`. */
function partners(pair: string, axis: string): string[] {
  const [a, b] = pair.split(" = ") as [string, string];
  return a === axis ? [b] : b === axis ? [a] : [];
}

/** Whether position `k` of an axis so described goes when position 0 of the masked axes does. */
function goes(said: string, k: number, masked: ReadonlySet<string>): boolean {
  const plain = said.replace(/[°!]/g, "");
  if (masked.has(plain)) return k === 0;
  const part = plain.split(" ")[k] ?? "";
  return part.split("+").some((unit) => unit.endsWith("[0]") && masked.has(unit.slice(0, -3)));
}

/** A trace hands its argument through. */
const recorded = kernelNames().filter(
  (kernel) => elementwise(kernel) !== undefined && kernel !== "Identity",
);

/** Inputs and attributes of ops on numbers, where they are not plain floats. */
const special: Readonly<Record<string, Partial<Op>>> = {
  BitwiseAnd: {
    inputs: [
      ["int32", 4],
      ["int32", 4],
    ],
  },
  Cast: { attrs: { dtype: "float32" } },
  ClipByValue: { attrs: { clipValueMin: 0.05, clipValueMax: 1 } },
  LeakyRelu: { attrs: { alpha: 0.2 } },
  LogicalAnd: {
    inputs: [
      ["bool", 4],
      ["bool", 4],
    ],
  },
  LogicalNot: { inputs: [["bool", 4]] },
  LogicalOr: {
    inputs: [
      ["bool", 4],
      ["bool", 4],
    ],
  },
  NormalFromBits: { names: "bits", inputs: [["int32", 4]] },
  Step: { attrs: { alpha: 0.5 } },
  UnitUniform: { names: "bits", inputs: [["int32", 4]] },
};

/**
 * Where ops are 0 and do not say so, as the inputs that are 0 (`[]` where none has to be): there what follows is frozen,
 * which costs a removal and never a number.
 */
const cautious: Readonly<Record<string, readonly (readonly number[])[]>> = {
  BitwiseAnd: [[0], [1]],
  Equal: [[], [0], [1]],
  FloorDiv: [[0], [1], [0, 1]],
  IsInf: [[]],
  IsNan: [[]],
  LogicalAnd: [[0], [1]],
  Mod: [[0]],
  Select: [[0, 2]],
  ZerosLike: [[]],
};

describe("whether an op on numbers is 0 where its inputs are", () => {
  it.each(recorded)("%s", (kernel) => {
    const op = elementwiseOp(kernel);
    const [wrong, silent]: [number[][], number[][]] = [[], []];
    for (let subset = 0; subset < 2 ** op.inputs.length; subset++) {
      const zeros = [...op.inputs.keys()].filter((i) => (subset & (1 << i)) !== 0);
      const { results } = describeRelation(op, (axis) => zeros.includes(Number(axis[0])));
      const holds = [1, 2, 3].every((seed) => {
        const draw = drawing((input) => zeros.includes(input), seed);
        return valuesOf(op, draw).every(({ data }) => data.every((x) => Math.abs(x) === 0));
      });
      const said = results[0]!.includes("°");
      if (said && !holds) wrong.push(zeros);
      if (holds && !said) silent.push(zeros);
    }
    expect(wrong).toEqual([]);
    expect(silent).toEqual(cautious[kernel] ?? []);
  });

  it("is known of an op of one's own by its row alone", () => {
    const row = findKernel("Sin") as Kernel;
    const { pointwise: _, ...plain } = row;
    defineKernel({ ...row, name: "MadeUpSine" });
    defineKernel({ ...plain, name: "MadeUpUnknown" });
    const zeros = (kernel: string) =>
      describeRelation({ kernel, names: "x", inputs: [[4]] }, () => true);
    expect(zeros("MadeUpSine").results).toEqual(["0.0°"]);
    expect(relationOf("MadeUpUnknown")).toBeUndefined();
  });

  it("has attributes of a smaller op that follow from the positions left", () => {
    const smaller = (kernel: string, attrs: object, x: number[][], y: number[][]) =>
      relationOf(kernel)?.smaller?.({ attrs: attrs as never, inputs: [x], outputs: [y] });
    // Five positions from the second of seven on; the first and those in between of the others go.
    const cut = { begin: [2, 0], size: [4, 3] };
    const some = [
      [0, 2, 5, 6],
      [0, 1, 2],
    ];
    expect(
      smaller("Slice", cut, some, [
        [0, 3],
        [0, 1, 2],
      ]),
    ).toEqual({ begin: [1, 0], size: [2, 3] });
    const all = [[0, 1, 2, 3, 4, 5, 6], [1]];
    expect(smaller("Slice", cut, all, [[0, 1, 2, 3], [1]])).toEqual({
      begin: [2, 0],
      size: [4, 1],
    });
    // Two before three and one behind: the second of those before and one of the three go.
    const padded = {
      paddings: [
        [2, 1],
        [0, 0],
      ],
      constantValue: 0,
    };
    expect(smaller("PadV2", padded, [[0, 2], [0]], [[0, 2, 4, 5], [0]])).toEqual({
      ...padded,
      paddings: [
        [1, 1],
        [0, 0],
      ],
    });
    expect(smaller("PadV2", padded, [[0, 1, 2], []], [[1, 2, 3, 4], []])).toEqual({
      ...padded,
      paddings: [
        [1, 0],
        [0, 0],
      ],
    });
    const split = { axis: 1, numOrSizeSplits: [2, 3] };
    const parts = relationOf("SplitV")?.smaller?.({
      attrs: split,
      inputs: [[[0], [0, 2, 4]]],
      outputs: [
        [[0], [0]],
        [[0], [0, 2]],
      ],
    });
    expect(parts).toEqual({ axis: 1, numOrSizeSplits: [1, 2] });
  });

  it("is asked of each op on numbers that has a relation", () => {
    expect(recorded.every((kernel) => relationOf(kernel) !== undefined)).toBe(true);
    expect(recorded.length).toBeGreaterThan(50);
  });
});

/** The op with as many inputs as it takes. */
function elementwiseOp(kernel: string): Op {
  const given = special[kernel] ?? {};
  for (const names of ["x", "a b", "x alpha", "condition t e", undefined]) {
    const count = names?.split(" ").length ?? 2;
    const plain = Array.from({ length: count }, (_, i): Op["inputs"][number] =>
      kernel === "Select" && i === 0 ? ["bool", 4] : [4],
    );
    const op = { kernel, names, inputs: plain, ...given };
    try {
      describeRelation(op, () => true);
      return op;
    } catch {
      // Other names of inputs.
    }
  }
  throw new Error(`how is ${kernel} called?`);
}
