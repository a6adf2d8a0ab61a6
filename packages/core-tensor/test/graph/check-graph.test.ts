import { describe, expect, it } from "vitest";
import { checkGraph } from "../../src/graph/check-graph.ts";
import type { Graph, GraphNode } from "../../src/graph/graph.ts";
import {
  checkCond,
  checkCustom,
  checkScan,
  checkWhile,
  stepsOf,
} from "../../src/kernels/control-flow/attrs.ts";
import type { Attrs, ValueType } from "../../src/kernels/value-type.ts";

const three: ValueType = { shape: [3], dtype: "float32" };
const node = (
  kernel: string,
  inputs: number[],
  outputs: number[],
  attrs: Attrs = {},
): GraphNode => ({
  kernel,
  inputs,
  attrs,
  outputs,
});

/** `tanh(x) + c`. */
const sound: Graph = {
  values: [three, three, three, three],
  inputs: [0],
  constants: [{ id: 1, data: Float64Array.of(1, 2, 3) }],
  nodes: [node("Tanh", [0], [2]), node("Add", [2, 1], [3])],
  outputs: [3],
};

const typed = (type: unknown, at = 2): Graph => ({
  ...sound,
  values: sound.values.with(at, type as ValueType),
});

describe("a graph that was read", () => {
  it("is taken where it fits together", () => {
    expect(() => checkGraph(sound, 0)).not.toThrow();
    // The last of the loops within loops that may be.
    expect(() => checkGraph(sound, 32)).not.toThrow();
    // The same value may be several results.
    expect(() => checkGraph({ ...sound, outputs: [3, 3, 0] }, 0)).not.toThrow();
  });

  it.each<[string, Graph, number?]>([
    ["its loops are nested more than 32 deep", sound, 33],
    ["value 0 is made twice", { ...sound, inputs: [0, 0] }],
    ["value 0 is made twice", { ...sound, constants: [{ id: 0, data: Float64Array.of(1, 2, 3) }] }],
    ["value 2 is made twice", { ...sound, nodes: [...sound.nodes, node("Tanh", [0], [2])] }],
    ["value 0 is made twice", { ...sound, nodes: [node("Tanh", [0], [0])], outputs: [0] }],
    ["value 2 is used before it is made", { ...sound, nodes: sound.nodes.toReversed() }],
    ["value 1 is used before it is made", { ...sound, constants: [] }],
    ["value 0 is used before it is made", { ...sound, inputs: [] }],
    ["value 3 is used before it is made", { ...sound, nodes: sound.nodes.slice(0, 1) }],
    ["value 4 has no type", { ...sound, inputs: [0, 4] }],
    ["value 0 has no type", typed(undefined, 0)],
    ["value 0 has no type", typed(null, 0)],
    ["value 0 has no type", typed("float32[3]", 0)],
    ["value 0 has no type", typed({ shape: [3], dtype: 1 }, 0)],
    ["value 0 has no type", typed({ shape: { length: 1, 0: 3 }, dtype: "float32" }, 0)],
    ["value 0 has no type", typed({ shape: [-1], dtype: "float32" }, 0)],
    ["value 0 has no type", typed({ shape: [1.5], dtype: "float32" }, 0)],
    ["value 0 has no type", typed({ shape: [3, 2 ** 53], dtype: "float32" }, 0)],
    ['"Tanh" has 2 inputs', { ...sound, nodes: [node("Tanh", [0, 1], [2])], outputs: [2] }],
    ['"Add" has 1 inputs', { ...sound, nodes: [node("Add", [0], [2])], outputs: [2] }],
    ['the results of "Tanh" have other types', typed({ shape: [4], dtype: "float32" })],
    ['the results of "Tanh" have other types', typed({ shape: [3, 1], dtype: "float32" })],
    ['the results of "Tanh" have other types', typed({ shape: [3], dtype: "int32" })],
    ['the results of "Tanh" have other types', { ...sound, nodes: [node("Tanh", [0], [2, 3])] }],
    ['the results of "Tanh" have other types', { ...sound, nodes: [node("Tanh", [0], [])] }],
    [
      'the op "Tahn", which the kernel table has no row for',
      { ...sound, nodes: [node("Tahn", [0], [2])] },
    ],
    [
      'the op "LRN", which the kernel table has no row for',
      { ...sound, nodes: [node("LRN", [0], [2])] },
    ],
  ])("is refused: %s", (message, graph, depth = 0) => {
    // Of composites, too: they are never nodes.
    const told = message.replace("the op", "the program uses the op");
    expect(() => checkGraph(graph, depth)).toThrow(told);
  });

  it("has numbers of its shapes in the graphs inside, and these are checked as deep", () => {
    const loop = (body: Graph): Graph => ({
      values: [three, three],
      inputs: [0],
      constants: [],
      nodes: [
        node("Scan", [0], [1], {
          ...{ body: body as never, carry: 1, xs: 0, length: 2, reverse: false, checkpoint: [] },
        }),
      ],
      outputs: [1],
    });
    const inside = (data: unknown): Graph => ({
      ...sound,
      constants: [{ id: 1, data: data as Float64Array }],
    });
    expect(() => checkGraph(loop(inside([1, 2, 3])), 0)).not.toThrow();
    expect(() => checkGraph(loop(inside([1, 2, 3])), 31)).not.toThrow();
    expect(() => checkGraph(loop(inside([1, 2, 3])), 32)).toThrow("more than 32 deep");
    for (const wrong of [[1, 2], [1, 2, 3, 4], [1, 2, "3"], "123", { length: 3 }]) {
      expect(() => checkGraph(loop(inside(wrong)), 0)).toThrow(
        "constant 1 of a loop does not have the numbers of its shape",
      );
    }
    expect(() => checkGraph(loop({ ...inside([1, 2, 3]), inputs: [] }), 0)).toThrow(
      "before it is made",
    );
  });
});

describe("attributes of loops and branches that were read", () => {
  const body = { values: [], inputs: [], constants: [], nodes: [], outputs: [] };
  const scan = { body, carry: 0, xs: 0, length: 0, reverse: false, checkpoint: [] };
  const loop = { condition: body, body, carry: 0, maxSteps: 0 };
  const custom = { rule: "jvp", args: 0, results: 0, body, derivative: body, whole: true };
  const noCounts = [-1, 0.5, "1", null, undefined];
  const noBodies = [
    null,
    undefined,
    3,
    [],
    ...Object.keys(body).map((part) => ({ ...body, [part]: {} })),
  ];

  it.each<[string, (attrs: Attrs) => void, object, Readonly<Record<string, readonly unknown[]>>]>([
    ["Cond", checkCond, { branches: [body] }, { branches: [[], body, undefined, [body, 3]] }],
    [
      "Scan",
      checkScan,
      scan,
      {
        body: noBodies,
        carry: noCounts,
        xs: noCounts,
        length: noCounts,
        reverse: [0, "true", undefined],
        checkpoint: [[0], [2, 0], [1.5], 3, undefined],
      },
    ],
    [
      "While",
      checkWhile,
      loop,
      { condition: noBodies, body: noBodies, carry: noCounts, maxSteps: [-1, 0.5, "1", undefined] },
    ],
    [
      "CustomDerivative",
      checkCustom,
      custom,
      {
        rule: ["other", undefined],
        args: noCounts,
        results: noCounts,
        body: noBodies,
        derivative: noBodies.slice(1),
        whole: [1, null],
      },
    ],
  ])("%s: each of its kind", (name, check, good, wrong) => {
    expect(() => check(good as Attrs)).not.toThrow();
    expect(Object.keys(wrong).sort()).toEqual(Object.keys(good).sort());
    for (const [attr, values] of Object.entries(wrong)) {
      for (const value of values) {
        expect(
          () => check({ ...good, [attr]: value } as Attrs),
          `${attr} ${JSON.stringify(value)}`,
        ).toThrow(`the attribute "${attr}" of "${name}" is damaged`);
      }
    }
  });

  it("may be what is rare, too", () => {
    const good: readonly [(attrs: Attrs) => void, object][] = [
      [checkScan, { ...scan, reverse: true, checkpoint: [1, 4], length: 9 }],
      [checkWhile, { ...loop, maxSteps: null }],
      [checkCond, { branches: [body, body] }],
      [checkCustom, { ...custom, rule: "vjp", whole: undefined }],
      [checkCustom, { ...custom, rule: "ops", derivative: null, whole: false }],
    ];
    for (const [check, attrs] of good) expect(() => check(attrs as Attrs)).not.toThrow();
    for (const rule of ["jvp", "vjp"]) {
      expect(() => checkCustom({ ...custom, rule, derivative: null } as never)).toThrow(
        '"CustomDerivative" has no derivative',
      );
    }
  });

  it("say in which order steps run", () => {
    expect([...stepsOf({ length: 3, reverse: false })]).toEqual([0, 1, 2]);
    expect([...stepsOf({ length: 3, reverse: true })]).toEqual([2, 1, 0]);
    expect([...stepsOf({ length: 0, reverse: true })]).toEqual([]);
  });
});
