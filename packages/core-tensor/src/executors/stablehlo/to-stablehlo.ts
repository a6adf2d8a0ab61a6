import { LegendreError } from "../../errors.ts";
import type { Graph, Program } from "../../graph/graph.ts";
import { valueProgram } from "../../graph/passes/value-program.ts";
import { sameType } from "../../kernels/shapes.ts";
import type { HloPrecision } from "../../kernels/stablehlo-writer.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { count, list, type OptionsOf, oneOf, options } from "../../options.ts";
import { leafCount } from "../../tree/index.ts";
import type { FunctionOptions, HloFunction } from "./function-writer.ts";
import { lowerFunction } from "./lower.ts";

/** The options of {@link toStableHlo}. */
export const toStableHloOptions = options("toStableHlo", {
  /**
   * How exactly products and convolutions of float32 are computed: `"highest"` keeps float32 as it is, `"high"` and
   * `"default"` let a device round their factors first, to TF32 on GPUs of NVIDIA, to bfloat16 on TPUs. Processors
   * compute in float32 whatever is said here.
   */
  precision: oneOf<HloPrecision, "highest">(["highest", "high", "default"], "highest"),
  /**
   * Positions of arguments, counted from 0, whose memory the results may take: params and state of a step. Each of their leaves
   * is marked with the first result of its type (`tf.aliasing_output`); what runs the module may refuse them afterwards.
   */
  donate: list(count(0), []),
});

/** Options of {@link toStableHlo}. */
export interface ToStableHloOptions extends OptionsOf<typeof toStableHloOptions> {}

/**
 * A program as a StableHLO module in MLIR's text form, which XLA compiles for processors, GPUs and TPUs. Its one function,
 * `main`, takes the leaves of the argument list and returns the leaves of the result, both in tree order; loops,
 * branches and draws of keys are part of it.
 *
 * What XLA does otherwise than other engines: it raises no errors for numbers, so that a gather with an index out of
 * range reads NaN (0 of whole numbers), and the sums of `Scatter` and segments may be taken in any order on a GPU.
 *
 * @param program - a traced program; derivatives have to be taken before, the module has none.
 * @param options - see {@link ToStableHloOptions}.
 * @returns the text of the module, about 100 bytes an op; large constants are written into it, eight letters a number.
 * @throws code "tracing" for an op without a StableHLO form, which it names with its place; "option" for a position in `donate`
 *   that the program has no argument at.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { toStableHlo } from "@legendre/core-tensor/xla";
 *
 * const text = toStableHlo(trace((x: tf.Tensor) => tf.tanh(x), spec([3])));
 * console.log(text.includes('"stablehlo.tanh"(%0) : (tensor<3xf32>) -> (tensor<3xf32>)')); // true
 * ```
 */
export function toStableHlo(program: Program, options?: ToStableHloOptions): string {
  return programModule(program, options).text;
}

/** The module of a program; with `longestText` its longer constants are arguments behind those of the program. */
export function programModule(
  program: Program,
  options: ToStableHloOptions | undefined,
  longestText?: number,
): HloFunction {
  const { precision, donate } = toStableHloOptions.resolve(options);
  const value = valueProgram(program);
  const marks = donatedLeaves(value, donate);
  return graphModule(value.graph, { precision, marks, longestText });
}

/**
 * Attributes of leaves of arguments whose memory the results may take: `tf.aliasing_output` with a result of the same type,
 * each result once, else `jax.buffer_donor`.
 *
 * @throws code "option" for a position that the program has no argument at.
 */
function donatedLeaves(
  { input, graph }: Program,
  donate: readonly number[],
): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  if (donate.length === 0) return marks;
  const args = typeof input === "object" && "array" in input ? input.array : [];
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  const free = new Set(graph.outputs.keys());
  let leaf = 0;
  for (const [position, structure] of args.entries()) {
    const end = leaf + leafCount(structure);
    for (; leaf < end; leaf++) {
      if (!donate.includes(position)) continue;
      const type = typeOf(graph.inputs[leaf] as number);
      const taken = [...free].find((at) => sameType(typeOf(graph.outputs[at] as number), type));
      if (taken !== undefined) free.delete(taken);
      const alias =
        taken === undefined ? "jax.buffer_donor = true" : `tf.aliasing_output = ${taken} : i32`;
      marks.set(leaf, ` {${alias}}`);
    }
  }
  const wrong = donate.find((position) => !(position in args));
  if (wrong === undefined) return marks;
  const message = `donate names argument ${wrong}, and the program has ${args.length} arguments, counted from 0`;
  throw new LegendreError("option", "toStableHlo", message, { donate, arguments: args.length });
}

/** The module of a graph without ops that only derivatives need. */
export function graphModule(graph: Graph, options: FunctionOptions): HloFunction {
  const { text, constants } = lowerFunction(graph, "main", options);
  return { text: `module @legendre {\n${text}\n}\n`, constants };
}
