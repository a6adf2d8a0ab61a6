import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostArray, spec } from "../../src/index.ts";
import { changes, leavesIfSame, signatureOf } from "../../src/jit/signature.ts";
import { separate, staticText } from "../../src/jit/statics.ts";

const x = tf.tensor1d([1, 2]) as tf.Tensor;
const y = tf.tensor2d([[1, 2]]) as tf.Tensor;
const whole = tf.tensor1d([1, 2], "int32") as tf.Tensor;

/** Argument lists that differ from each other; those in one row are of one kind. */
const kinds: readonly (readonly (readonly unknown[])[])[] = [
  [[x], [tf.zeros([2])], [hostArray([1, 2], [2], "float32")], [spec([2])]],
  [[y]],
  [[tf.zeros([2, 1])]],
  [[whole]],
  [[1], [0.5], [tf.scalar(3)], [spec([])]],
  [[true], [false], [tf.scalar(true, "bool")]],
  [[null]],
  [[undefined]],
  [[]],
  [[[]]],
  [[[x]]],
  [
    [x, x],
    [x, tf.ones([2])],
  ],
  [[[x, x]]],
  [[{}]],
  [[{ a: x }], [Object.assign(Object.create(null), { a: x })]],
  [[{ b: x }]],
  [[{ a: x, b: 1 }], [{ b: 2, a: x }]],
  [[{ a: x, b: true }]],
  [[{ a: x, b: undefined }]],
  [[{ a: { b: x } }]],
];

describe("the kind of some arguments", () => {
  const all = kinds.flatMap((row, kind) => row.map((args) => ({ kind, args })));

  it("is known by its key, and found again without one", () => {
    for (const a of all) {
      const { signature, leaves } = signatureOf(a.args, []);
      for (const b of all) {
        const other = signatureOf(b.args, []);
        const same = a.kind === b.kind;
        expect(other.signature.key === signature.key, `${a.kind} and ${b.kind}`).toBe(same);
        const found = leavesIfSame(b.args, signature);
        expect(found, `${a.kind} and ${b.kind}`).toEqual(same ? other.leaves : undefined);
      }
      expect(leavesIfSame(a.args, signature)).toEqual(leaves);
    }
  });

  it("is not that of anything else", () => {
    const { signature } = signatureOf([{ a: x }], []);
    class Holder {
      a = x;
    }
    const gone = tf.zeros([2]);
    gone.dispose();
    for (const args of [[new Holder()], [{ a: gone }], [{ a: "text" }], ["text"], [x], [[x]]])
      expect(leavesIfSame(args, signature)).toBeUndefined();
    expect(leavesIfSame([null], signature)).toBeUndefined();
  });

  it("keeps static arguments apart, and floats in the precision of the function", () => {
    const plain = signatureOf([x, 1, whole, true], []);
    expect(plain.signature.precision).toBe("float32");
    expect(plain.signature.types.map(({ dtype }) => dtype)).toEqual([
      "float32",
      "float32",
      "int32",
      "bool",
    ]);
    const double = signatureOf([x, 1, whole, true], [], "float64");
    expect(double.signature.types.map(({ dtype }) => dtype)).toEqual([
      "float64",
      "float64",
      "int32",
      "bool",
    ]);
    expect(leavesIfSame([x, 1, whole, true], double.signature)).toHaveLength(4);
    const keys = [[], ["1"], ["2"], ["1", "2"]].map((s) => signatureOf([x], s).signature.key);
    expect(new Set(keys).size).toBe(4);
  });

  it("names a leaf that is no value, by its path", () => {
    const gone = tf.zeros([2]);
    gone.dispose();
    expect(() => signatureOf([1, { a: [gone] }], [])).toThrow(
      /argument "1.a.0" of shape \[2\] is disposed; keep it alive/,
    );
    expect(() => signatureOf([{ a: "text" }], [])).toThrow(/argument "0.a" is a string/);
  });
});

describe("what changed between two kinds", () => {
  const of = (args: readonly unknown[], statics: readonly string[] = []) =>
    signatureOf(args, statics).signature;

  it("is said of static arguments first, then of the structure, then of types", () => {
    expect(changes(of([x], ["1", "2"]), of([y], ["1", "3"]), [4, 7])).toBe("static argument 7");
    expect(changes(of([x], ["0", "2"]), of([x], ["1", "3"]), [4, 7])).toBe(
      "static argument 4, static argument 7",
    );
    expect(changes(of([{ a: x }]), of([{ b: x }]), [])).toBe("the structure, at 0.b, 0.a");
    expect(changes(of([x, x]), of([x, y]), [])).toBe("1");
    expect(changes(of([x, x]), of([whole, y]), [])).toBe("0, 1");
    expect(changes(of([null]), of([undefined]), [])).toBe("the structure of the arguments");
  });

  it("names three leaves and counts the others", () => {
    const many = (count: number, leaf: unknown) => of(Array.from({ length: count }, () => leaf));
    expect(changes(many(3, x), many(3, y), [])).toBe("0, 1, 2");
    expect(changes(many(4, x), many(4, y), [])).toBe("0, 1, 2 and 1 more");
    expect(changes(many(0, x), many(6, x), [])).toBe("the structure, at 0, 1, 2 and 3 more");
  });
});

describe("static arguments as text", () => {
  it("is one for equal arguments, and another for others", () => {
    const same: readonly (readonly unknown[])[] = [
      [
        { a: 1, b: [2, { c: 3, d: 4 }] },
        { b: [2, { d: 4, c: 3 }], a: 1 },
      ],
      [Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ];
    for (const [a, b] of same) expect(staticText(a, 0)).toBe(staticText(b, 0));
    const numbers = [0, -0, 1, NaN, Infinity, -Infinity];
    const different = [
      ...numbers,
      ...numbers.map((n) => [n]),
      ...numbers.map((n) => ({ n })),
      [1, 0],
      [0, 1],
      null,
      undefined,
      true,
      false,
      "",
      "1",
      "null",
      [],
      {},
      [null],
      [[]],
      { a: null },
    ];
    const texts = different.map((value) => staticText(value, 0));
    expect(new Set(texts).size).toBe(different.length);
  });

  it("is refused for what JSON cannot write", () => {
    class Own {}
    for (const [value, what] of [
      [() => 1, "a function"],
      [{ deep: [Symbol("s")] }, "a symbol"],
      [3n, "a bigint"],
      [new Own(), "an instance of Own"],
      [[new Set()], "an instance of Set"],
      [Object.create(Object.create(null)), "an instance of a class"],
    ] as const)
      expect(() => staticText(value, 5), what).toThrow(`static argument 5 holds ${what}, which`);
  });

  it("are taken out of the arguments, in the order of their positions", () => {
    const args = ["a", "b", "c", "d"];
    expect(separate(args, [])).toEqual({ values: args, statics: [] });
    expect(separate(args, [3, 0])).toEqual({ values: ["b", "c"], statics: ['"d"', '"a"'] });
    expect(separate(["a"], [1])).toEqual({ values: ["a"], statics: ["undefined"] });
  });
});
