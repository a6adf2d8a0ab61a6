import { LegendreError } from "@legendre/core-tensor";
import { encodeOnnxGraph, sameShape, toHost } from "@legendre/core-tensor/extend";
import {
  type Graph,
  HostArray,
  optimiseProgram,
  type Program,
  type ValueType,
  valueProgram,
} from "@legendre/core-tensor/graph";
import { untilReady } from "@legendre/core-tensor/jit";
import type { Tensor } from "@legendre/core-tensor/ops";
import {
  checkStructure,
  checkTensor,
  type TreeStructure,
  treeLeaves,
  treePaths,
  treeStructure,
} from "@legendre/core-tensor/tree";
import { anyBatchModel } from "./any-batch.ts";

const where = "toOnnx";

/** `ToOnnxOptions`, complete. */
export interface EncodeOptions {
  readonly weights: readonly unknown[];
  readonly inputs: readonly string[] | undefined;
  readonly outputs: readonly string[] | undefined;
  readonly anyBatch: Program | undefined;
}

/** See `toOnnx`. */
export async function encodeOnnx(program: Program, options: EncodeOptions): Promise<Uint8Array> {
  const { anyBatch, weights } = options;
  await untilReady(weights);
  const bytes = encodeProgram(program, options);
  return anyBatch === undefined ? bytes : anyBatchModel(bytes, encodeProgram(anyBatch, options));
}

function encodeProgram(program: Program, options: EncodeOptions): Uint8Array {
  const better = valueProgram(optimiseProgram(program));
  const { graph, weights, inputs, outputs } = bound(better, options);
  return encodeOnnxGraph(where, graph, {
    input: (id) => inputs.get(id) as string,
    output: (_, place) => outputs[place] as string,
    weight: (id) => weights.get(id),
  });
}

/** A graph whose weights are constants, and what its values are called. */
interface Bound {
  readonly graph: Graph;
  readonly weights: ReadonlyMap<number, string>;
  readonly inputs: ReadonlyMap<number, string>;
  readonly outputs: readonly string[];
}

/** Makes constants of the arguments that `weights` has values for. */
function bound(program: Program, options: EncodeOptions): Bound {
  const { graph, input } = program;
  const values = weightValues(input, options.weights);
  const paths = treePaths(input);
  const taken = new Set<string>();
  const weights = new Map<number, string>();
  for (const [place] of values.entries()) {
    const path = paths[place] ?? "";
    // Without the number of the argument, unless two trees have such a leaf or the writer such a name.
    const short = path.replace(/^\d+\.?/, "");
    const name = taken.has(short) || /^([ct]\d+)?$/.test(short) ? path : short;
    taken.add(name);
    weights.set(graph.inputs[place] as number, name);
  }
  const left = graph.inputs.slice(values.length);
  const defaults = paths.slice(values.length);
  const names = checkedNames("inputs", options.inputs ?? defaults, left.length);
  const results = treePaths(program.output).map((path) =>
    path === "" ? "result" : `result.${path}`,
  );
  const added = values.map((value, place) => {
    const id = graph.inputs[place] as number;
    const { shape } = graph.values[id] as ValueType;
    if (!sameShape(value.shape, shape)) {
      const message = `weights.${paths[place]} has shape [${value.shape}], the program takes [${shape}]`;
      throw new LegendreError("shape", where, message, { got: value.shape, expected: shape });
    }
    return { id, data: (value instanceof HostArray ? value : toHost(value)).data };
  });
  return {
    graph: { ...graph, inputs: left, constants: [...graph.constants, ...added] },
    weights,
    inputs: new Map(left.map((id, place) => [id, names[place] as string])),
    outputs: checkedNames("outputs", options.outputs ?? results, results.length),
  };
}

/** The leaves of the trees of weights, in leaf order. */
function weightValues(input: TreeStructure, trees: readonly unknown[]): (Tensor | HostArray)[] {
  const args = typeof input === "object" && "array" in input ? input.array : [];
  if (!Array.isArray(trees) || trees.length > args.length) {
    const message = `weights must be a list of trees for the first of ${args.length} arguments`;
    throw new LegendreError("option", where, message, { option: "weights" });
  }
  return trees.flatMap((tree, index) => {
    const expected = args[index] as TreeStructure;
    checkStructure(where, `weights[${index}]`, treeStructure(tree), "the program", expected);
    const leaves = treeLeaves<Tensor | HostArray>(tree);
    const paths = treePaths(expected);
    for (const [i, leaf] of leaves.entries()) {
      if (!(leaf instanceof HostArray))
        checkTensor(
          where,
          ["weights", index, paths[i]].filter((part) => part !== "").join("."),
          leaf,
        );
    }
    return leaves;
  });
}

function checkedNames(option: string, names: readonly string[], count: number): readonly string[] {
  const fits = Array.isArray(names) && names.length === count && new Set(names).size === count;
  if (fits && names.every((name) => typeof name === "string" && name !== "")) return names;
  const message = `${option} must be ${count} different names, got [${names}]`;
  throw new LegendreError("option", where, message, { option });
}
