import { describe, expect, it } from "vitest";
import {
  add,
  gather,
  memory,
  ones,
  scalar,
  sqrt,
  type Tensor,
  tensor1d,
  tensor2d,
  zeros,
} from "../../src/ops.ts";
import {
  checkFiniteTree,
  checkNotDisposed,
  checkSameShapes,
  checkSameStructure,
  checkShape,
  checkTensor,
  checkTensorTree,
  onTensors,
} from "../../src/tree/index.ts";
import { caught } from "./caught.ts";

const message = (a: unknown, b: unknown): string =>
  caught(() => checkSameStructure("f", "a", a, "b", b)).message;

describe("checkSameStructure", () => {
  it("passes equal structures", () => {
    checkSameStructure("f", "a", { x: [1, null] }, "b", { x: ["y", null] });
  });

  it("names missing and unexpected leaves", () => {
    expect(message({ kernal: 1 }, { kernel: 1 })).toBe(
      'f: a has 1 leaf, b has 1 (missing "kernel", unexpected "kernal")',
    );
    expect(message([1, 2, 3, 4, 5], [])).toBe(
      'f: a has 5 leaves, b has 0 (unexpected "0", "1", "2" and 2 more)',
    );
    expect(message({ w: 1 }, 1)).toBe(
      'f: a has 1 leaf, b has 1 (missing the root, unexpected "w")',
    );
  });

  it("says what differs where the leaves do not", () => {
    expect(message({ w: [1] }, { w: { 0: 1 } })).toBe(
      'f: a has 1 leaf, b has 1 (at "w" a is an array, b is an object)',
    );
    expect(message({ w: 1, b: null }, { w: 1, b: undefined })).toBe(
      'f: a has 1 leaf, b has 1 (at "b" a is null, b is undefined)',
    );
    expect(message({ w: 1, b: null }, { w: 1 })).toBe(
      'f: a has 1 leaf, b has 1 ("b" is only in a, without leaves)',
    );
    expect(message({ w: 1 }, { w: 1, b: {} })).toBe(
      'f: a has 1 leaf, b has 1 ("b" is only in b, without leaves)',
    );
    expect(message(null, undefined)).toBe(
      "f: a has 0 leaves, b has 0 (at the root a is null, b is undefined)",
    );
  });
});

describe("checkSameShapes", () => {
  it("names the leaf and both shapes", () => {
    const grads = { layers: [{ w: zeros([2, 3]) }] };
    checkSameShapes("f", "grads", grads, "params", { layers: [{ w: ones([2, 3]) }] });
    const error = caught(() =>
      checkSameShapes("f", "grads", grads, "params", { layers: [{ w: zeros([2]) }] }),
    );
    expect(error.code).toBe("shape");
    expect(error.message).toBe(
      "f: grads.layers.0.w has shape [2, 3], params.layers.0.w has shape [2]; they must be equal",
    );
    expect(error.details).toMatchObject({ path: "layers.0.w", got: [2, 3], expected: [2] });
  });

  it("counts numbers as scalars and checks structure first", () => {
    checkSameShapes("f", "a", [1], "b", [scalar(2)]);
    expect(caught(() => checkSameShapes("f", "a", 1, "b", zeros([1]))).message).toBe(
      "f: a has shape [], b has shape [1]; they must be equal",
    );
    expect(caught(() => checkSameShapes("f", "a", [1], "b", [1, 2])).code).toBe("structure");
  });
});

describe("checkShape", () => {
  it("lets null stand for any length", () => {
    checkShape("f", "x", zeros([4, 3]), [null, 3]);
    const error = caught(() => checkShape("f", "x", zeros([4, 3]), [null, 2]));
    expect(error.code).toBe("shape");
    expect(error.message).toBe("f: x has shape [4, 3], expected [any, 2]");
    expect(caught(() => checkShape("f", "x", zeros([4]), [])).code).toBe("shape");
  });
});

describe("checkTensorTree", () => {
  it("names what is no tensor", () => {
    checkTensorTree("f", "params", { w: scalar(1), b: null });
    const message = (leaf: unknown) =>
      caught(() => checkTensorTree("f", "params", { w: [scalar(1), leaf] })).message;
    expect(message(3)).toBe("f: params.w.1 must be a tensor, got a number");
    expect(message(new Map())).toBe("f: params.w.1 must be a tensor, got an instance of Map");
    expect(caught(() => checkTensorTree("f", "params", "x")).code).toBe("structure");
  });

  it("names what is disposed", () => {
    const w = scalar(1);
    w.dispose();
    const error = caught(() => checkTensorTree("f", "params", { w }));
    expect(error.code).toBe("disposed");
    expect(error.message).toContain("f: params.w is a disposed tensor; ");
    expect(caught(() => checkNotDisposed("f", "x", w)).message).toContain("f: x is a disposed");
    checkNotDisposed("f", "x", { a: 1, b: scalar(1) });
  });
});

describe("checkFiniteTree", () => {
  it("passes finite leaves of any kind", () => {
    const labels = tensor1d([1, 2], "int32");
    checkFiniteTree("f", "x", { a: zeros([3]), b: 1, labels, name: "x", none: null });
  });

  it.each([
    [
      tensor2d([
        [1, 2, 3],
        [4, Number.NaN, 6],
      ]),
      "holds NaN at index [1, 1]",
    ],
    [tensor1d([0, -Infinity]), "holds -Infinity at index 1"],
    [scalar(Infinity), "holds Infinity at index []"],
    [Number.NaN, "holds NaN"],
  ])("names value and place (%#)", (leaf, words) => {
    const error = caught(() => checkFiniteTree("fit", "data", { x: [leaf] }));
    expect(error.code).toBe("non-finite");
    expect(error.message).toBe(`fit: data.x.0 ${words}; all values must be finite`);
    expect(error.details).toMatchObject({ path: "x.0" });
  });

  it("reads no disposed tensor", () => {
    const w = scalar(1);
    w.dispose();
    expect(caught(() => checkFiniteTree("f", "x", { w })).code).toBe("disposed");
  });
});

describe("checkTensor", () => {
  it("passes a tensor, and nothing that is none", () => {
    checkTensor("f", "x", scalar(1));
    for (const wrong of [undefined, null, 3, "x", { w: scalar(1) }]) {
      expect(caught(() => checkTensor("f", "x", wrong)).code).toBe("structure");
    }
    expect(caught(() => checkTensor("f", "x", undefined)).message).toBe(
      "f: x must be a tensor, got undefined",
    );
  });
});

describe("onTensors", () => {
  const run = (given: Record<string, unknown>) => () =>
    onTensors("f", given, () => add(given["a"] as Tensor, given["b"] as Tensor));
  const b = tensor1d([1, 2]);

  it("frees all but its result, and what failed", () => {
    const before = memory().numTensors;
    onTensors("f", { b }, () => sqrt(add(b, 1))).dispose();
    expect(() => onTensors("f", { b }, () => add(add(b, 1), zeros([3])))).toThrow();
    expect(memory().numTensors).toBe(before);
  });

  it("names shapes, and dtypes other than float32, where an op refuses them", () => {
    const error = caught(run({ a: zeros([3], "int32"), b }));
    expect(error.code).toBe("shape");
    expect(error.message).toBe(
      "f: shapes or dtypes do not fit each other: a is int32 [3], b is [2]; give tensors of the shapes, and indices within them, that the documentation of f says",
    );
    expect(error.cause).toBeInstanceOf(Error);
  });

  it("names an index outside of its axis", () => {
    const index = tensor1d([5], "int32");
    const error = caught(() => onTensors("f", { b, index }, () => gather(b, index)));
    expect(error.code).toBe("data");
    expect(error.message).toContain(
      "f: the index value 5 is not in [0, 1]: b is [2], index is int32 [1];",
    );
  });

  it("lists eight tensors and says how many more there are", () => {
    const a = Array.from({ length: 9 }, () => zeros([3]));
    const { message } = caught(() => onTensors("f", { a, b }, () => add(a[0] as Tensor, b)));
    expect(message).toContain("a.7 is [3] and 2 more;");
  });

  it("names what is disposed, missing or no tensor", () => {
    const gone = tensor1d([1, 2]);
    gone.dispose();
    expect(caught(run({ a: gone, b })).message).toContain("f: a is a disposed tensor");
    expect(caught(run({ a: "x", b })).message).toBe("f: a must be a tensor, got a string");
    const { message } = caught(() =>
      onTensors("f", { a: { w: [b, undefined] } }, () => (undefined as never as Tensor).shape),
    );
    expect(message).toBe("f: a.w.1 is missing, expected a tensor; pass all that the call needs");
  });

  it("lets all other errors through, with numbers among the tensors", () => {
    const own = new Error("mine");
    const fail = (): never => {
      throw own;
    };
    expect(() => onTensors("f", { a: { size: 3, b } }, fail)).toThrow(own);
  });
});
