import { LegendreError } from "../errors.ts";
import { runTfjs } from "../executors/index.ts";
import type { Program } from "../graph/index.ts";
import {
  add,
  concat,
  mul,
  ones,
  reshape,
  type Tensor,
  type Tensor2D,
  tensor1d,
  zeros,
} from "../ops.ts";
import { scoped } from "../scope.ts";
import { withRecording } from "../transforms/record.ts";
import { pullTree } from "../transforms/vjp.ts";
import { checkTensorTree, treeDispose, treePaths, treeStructure } from "../tree/index.ts";
import { type CheckedFisher, type FvpOptions, fvpOptions, rowGradients } from "./fisher-options.ts";
import type { KernelAxes } from "./kernel-axes.ts";
import { type KfacLayer, kfacLayers, withTerms } from "./kfac-layers.ts";
import type { Likelihood } from "./likelihood.ts";
import { openTrace } from "./open-trace.ts";
import { patches } from "./patches.ts";
import { rows } from "./support.ts";

/** A layer of a model at a batch, with the names of its parameters. */
export interface EvaluatedLayer {
  readonly kernel: string;
  readonly bias: string | undefined;
  readonly axes: KernelAxes;
  readonly layer: KfacLayer;
  /** What the kernel multiplies. */
  readonly input: Tensor;
}

/** What is made of gradients with respect to a layer's product, `left` and `right` of one shape. */
export type Combine = (left: Tensor, right: Tensor, layer: number) => Tensor2D;

/**
 * For each layer the sum of what `combine` makes of pairs of gradients whose outer products add up to the Fisher matrix: of one target a row, both
 * are the same; the exact matrix $\sum_i J_i^\top H_i J_i$ has the pairs `Jᵀ e_c`, `Jᵀ H e_c` for each component `c` of the output, which needs no
 * root of `H`.
 */
export type PairSums = (combine: Combine) => Tensor2D[];

interface Evaluation {
  readonly outputs: Tensor;
  readonly inputs: readonly Tensor[];
  /** Pulls a cotangent of the outputs back to the products of the layers. */
  readonly pull: (cotangent: Tensor) => Tensor[];
}

/**
 * Finds the layers of a model and runs it; `use` gets them with the sums of {@link PairSums} and the number of rows.
 *
 * @throws code "structure" where there is no layer, or a kernel is used more than once; "option" when targets are missing.
 */
export function withLayers<P, T>(
  where: string,
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  options: FvpOptions,
  use: (layers: readonly EvaluatedLayer[], sums: PairSums, rows: number) => T,
): T {
  const checked = fvpOptions.resolve(options, where);
  checkTensorTree(where, "params", params);
  const paths = treePaths(treeStructure(params));
  return scoped(() => {
    const { program, captured } = openTrace(where, f, params);
    const layers = kfacLayers(where, program, paths.length);
    if (layers.length === 0) {
      const message =
        "the model has no product or convolution of a batch with a kernel among its parameters; factors are known for dense and convolutional layers alone";
      throw new LegendreError("structure", where, message);
    }
    return evaluated(where, program, layers, [params, captured], (evaluation) => {
      const named = layers.map((layer, i) => ({
        kernel: paths[layer.kernel]!,
        bias: layer.bias === undefined ? undefined : paths[layer.bias],
        axes: layer.axes,
        layer,
        input: evaluation.inputs[i]!,
      }));
      return use(named, pairSums(evaluation, likelihood, checked), rows(evaluation.outputs));
    });
  });
}

/** Runs the model with a zero added to each layer's product, so that gradients arrive there. */
function evaluated<T>(
  where: string,
  program: Program,
  layers: readonly KfacLayer[],
  args: readonly unknown[],
  use: (evaluation: Evaluation) => T,
): T {
  const opened = withTerms(program, layers);
  const terms = layers.map(({ product }) => zeros([...program.graph.values[product]!.shape]));
  const run = (t: Tensor[]): unknown => runTfjs(opened, ...args, t);
  return withRecording(where, run, terms, "pull", (recording) => {
    const [outputs, ...inputs] = recording.outputs as [Tensor, ...Tensor[]];
    const pull = (cotangent: Tensor): Tensor[] => pullTree<Tensor[]>(recording, [cotangent]);
    return use({ outputs, inputs, pull });
  });
}

function pairSums(
  { outputs, pull }: Evaluation,
  likelihood: Likelihood,
  checked: CheckedFisher,
): PairSums {
  if (checked.fisher !== "exact") {
    const gradients = pull(rowGradients(likelihood, outputs, checked));
    return (combine) => gradients.map((g, i) => combine(g, g, i));
  }
  const width = outputs.size / rows(outputs);
  return (combine) => {
    let sums: Tensor2D[] | undefined;
    for (let c = 0; c < width; c++) {
      const next = scoped(() => {
        const unit = reshape(tensor1d(new Float32Array(width).fill(1, c, c + 1)), [
          1,
          ...outputs.shape.slice(1),
        ]);
        const cotangent = mul(ones(outputs.shape), unit);
        const right = pull(likelihood.hessianProduct(outputs, cotangent));
        const parts = pull(cotangent).map((left, i) => combine(left, right[i]!, i));
        return parts.map((part, i) => (sums === undefined ? part : add(part, sums[i]!)));
      });
      treeDispose(sums);
      sums = next as Tensor2D[];
    }
    return sums ?? [];
  };
}

/** What a layer's kernel multiplies, a row for each position of each example; with a bias each row ends in a 1. */
export function inputRows({ bias, window }: KfacLayer, input: Tensor): Tensor2D {
  const read = window === undefined ? asRows(input) : patches(input, window);
  return bias === undefined ? read : concat([read, ones([read.shape[0], 1]) as Tensor2D], 1);
}

/** All axes but the last as one. */
export function asRows(x: Tensor): Tensor2D {
  return reshape(x, [-1, x.shape.at(-1)!]) as Tensor2D;
}
