import {
  bernoulli,
  categorical,
  gaussian,
  LegendreError,
  type Likelihood,
  type Program,
  spec,
  trace,
} from "@legendre/core-tensor";
import { log, maximum, scalar, sub, type Tensor, tensor, tidy } from "@legendre/core-tensor/ops";
import { sizeOf } from "../blocks/product.ts";
import type { Examples } from "./read-data.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";
import type { LikelihoodName } from "./usage.ts";

/** What a model's outputs are, and how they become what the likelihood takes. */
export interface OutputKind {
  readonly likelihood: Likelihood;
  readonly name: LikelihoodName;
  /** Why it is taken for that. */
  readonly because: string;
  readonly logits: (outputs: Tensor) => Tensor;
}

const make = { categorical, bernoulli, gaussian };

/**
 * Infers the likelihood from the last op of the model, from its outputs for the first examples and from the labels.
 *
 * @throws code "data" where those outputs are not finite.
 */
export function outputKind(
  read: ReadModel,
  wanted: LikelihoodName | undefined,
  labels: "classes" | "numbers" | "none",
  examples: Pick<Examples, "x" | "rows">,
): OutputKind {
  const { model, params, state, inputShape, inputType, fixedBatch = 1 } = read;
  const f = (p: WeightTree, s: WeightTree, x: Tensor): Tensor => model.apply(p, s, x).output;
  const program = trace(f, params, state, spec([fixedBatch, ...inputShape], inputType));
  const last = lastKernel(program);
  const width =
    program.graph.values[program.graph.outputs[0] as number]?.shape.slice(1).at(-1) ?? 1;
  const rows = outputsOf(read, examples, width);
  const smallest = 1e-30;
  const logOf = (p: Tensor): Tensor => log(maximum(p, scalar(smallest)));
  const kind = (name: LikelihoodName, because: string, logits = (y: Tensor): Tensor => y) => ({
    likelihood: make[name](),
    name,
    because,
    logits,
  });
  if (last === "Softmax") return kind("categorical", "it ends in a softmax", logOf);
  if (last === "Sigmoid") {
    const odds = (p: Tensor): Tensor => sub(logOf(p), logOf(sub(scalar(1), p)));
    return kind("bernoulli", "it ends in a sigmoid", odds);
  }
  if (wanted !== undefined) return kind(wanted, "--likelihood says so");
  if (width > 1 && rows.every(isLogOfProbabilities)) {
    return kind("categorical", "it ends in a log-softmax");
  }
  return labels === "classes" && width > 1
    ? kind("categorical", "it ends linearly and the labels are classes: the outputs are logits")
    : kind("gaussian", "it ends linearly and the labels are no classes");
}

/** The op that makes the output, past ops that only move it. */
function lastKernel({ graph }: Program): string {
  let id = graph.outputs[0] as number;
  for (;;) {
    const node = graph.nodes.find(({ outputs }) => outputs.includes(id));
    if (node === undefined) return "none";
    if (node.kernel !== "Reshape") return node.kernel;
    id = node.inputs[0] as number;
  }
}

/** What the model gives for the first examples: at most eight, or one batch that the file fixes. */
function outputsOf(
  { model, params, state, inputShape, inputType, fixedBatch = 8 }: ReadModel,
  { x, rows }: Pick<Examples, "x" | "rows">,
  width: number,
): readonly Float32Array[] {
  const batch = Math.min(fixedBatch, rows);
  const outputs = tidy(() => {
    const first = tensor(x.slice(0, batch * sizeOf(inputShape)), [batch, ...inputShape], inputType);
    return model.apply(params, state, first).output.dataSync() as Float32Array;
  });
  const broken = outputs.find((value) => !Number.isFinite(value));
  if (broken !== undefined) {
    const message = `the model gives ${broken} for the first examples of the data; check the scale of the data and the weights of the file`;
    throw new LegendreError("data", "fishleg prune", message, { output: broken });
  }
  return Array.from({ length: outputs.length / width }, (_, i) =>
    outputs.subarray(i * width, (i + 1) * width),
  );
}

/** Whether numbers are logs of probabilities that add up to one; a log-softmax is written with many ops or few. */
function isLogOfProbabilities(row: Float32Array): boolean {
  return Math.abs(row.reduce((sum, value) => sum + Math.exp(value), 0) - 1) < 1e-4;
}
