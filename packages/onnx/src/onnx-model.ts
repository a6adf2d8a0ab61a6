import { LegendreError } from "@legendre/core-tensor";
import { fromHost, resolveApply, scoped } from "@legendre/core-tensor/extend";
import { HostArray } from "@legendre/core-tensor/graph";
import type { ApplyOptions, Model, Variables } from "@legendre/core-tensor/nn";
import type { Tensor } from "@legendre/core-tensor/ops";
import { nearestName, type Settings } from "@legendre/core-tensor/options";
import { foldIn, type Key } from "@legendre/core-tensor/random";
import type { OnnxOp } from "./call.ts";
import { checkInputs, fits } from "./check-inputs.ts";
import { elementsOf } from "./elements.ts";
import { type FileGraph, type FileNode, graphsOf, type OnnxFile, type OnnxPort } from "./file.ts";
import type { fromOnnxOptions } from "./from-onnx-options.ts";
import { type CallContext, interpret, type Known, type Step } from "./interpret.ts";
import { onnxOps } from "./ops/table.ts";
import { variablesOf } from "./variables.ts";
import type { OnnxTree } from "./weight-tree.ts";

/** Inputs or outputs of an ONNX model: one tensor, or one each in the order of the file. */
export type OnnxTensors = Tensor | readonly Tensor[];

/** An ONNX graph as a {@link Model}. */
export interface OnnxFunction<
  P = OnnxTree,
  S = OnnxTree,
  X extends OnnxTensors = Tensor,
  Y extends OnnxTensors = Tensor,
> extends Model<P, S, X, Y> {
  /** Name, dtype and shape of each input, as the file says them. */
  readonly inputs: readonly OnnxPort[];
  /** Name, dtype and shape of each output, as the file says them. */
  readonly outputs: readonly OnnxPort[];
}

/** What `fromOnnx` returns. */
export interface ImportedOnnx<
  P = OnnxTree,
  S = OnnxTree,
  X extends OnnxTensors = Tensor,
  Y extends OnnxTensors = Tensor,
> extends Variables<P, S> {
  /** The graph as a function of its weights. */
  readonly model: OnnxFunction<P, S, X, Y>;
}

/** Plans of this many different input shapes are kept. */
const plansKept = 8;

/** The model of a file that has been read. */
export function modelOf(
  file: OnnxFile,
  label: string,
  options: Settings<typeof fromOnnxOptions.kinds>,
): ImportedOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors> {
  const variables = variablesOf(file, options);
  const { steps, bodies } = stepsOf(file, label, variables.nodes, options.ops ?? {});
  const elements = elementsOf(file, variables.nodes);
  const outputs = file.outputs.map(({ name }) => name);
  const written = options.anyBatch ? fixedBatch(file.inputs) : undefined;
  const fromInputs = valuesFrom(
    file.inputs.map(({ name }) => name),
    steps,
  );
  const plans = new Map<string, Known>();
  const knownFor = (inputs: readonly Tensor[]): Known => {
    const key = inputs.map(({ shape }) => `${shape}`).join(";");
    const plan = plans.get(key) ?? {
      values: new Map(variables.constants),
      wide: new Set(variables.wide),
    };
    plans.delete(key);
    plans.set(key, plan);
    for (const oldest of plans.keys()) {
      if (plans.size <= plansKept) break;
      plans.delete(oldest);
    }
    return plan;
  };
  const init = (): Variables<OnnxTree, OnnxTree> => ({
    params: variables.params.initial(),
    state: variables.state.initial(),
  });
  const model: OnnxFunction<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors> = {
    inputs: file.inputs,
    outputs: file.outputs,
    init(_key, inputShape) {
      const shapes = file.inputs.map(({ shape }) => shape?.slice(1));
      if (shapes.some((shape) => shape === undefined || fits(shape, inputShape))) return init();
      const message = `inputShape is [${inputShape}], the model takes ${shapes.map((s) => `[${s}]`).join(" and ")}`;
      throw new LegendreError("shape", "onnxModel.init", message, { inputShape });
    },
    apply(params: OnnxTree, state: OnnxTree, x: OnnxTensors, callOptions?: ApplyOptions) {
      const where = "onnxModel.apply";
      const { training, key, momentum } = resolveApply(where, callOptions);
      const inputs = checkInputs(where, file.inputs, x, options.anyBatch);
      const given = new Map<string, Tensor>(
        file.inputs.map(({ name }, i) => [name, inputs[i] as Tensor]),
      );
      const before = variables.state.values(where, state);
      for (const [i, leaf] of variables.params.values(where, params).entries()) {
        given.set(variables.params.weights[i]?.name as string, leaf);
      }
      for (const [i, leaf] of before.entries()) {
        given.set(variables.state.weights[i]?.name as string, leaf);
      }
      return scoped(() => {
        const changed = new Map<string, Tensor>();
        const batch =
          written === undefined ? undefined : { written, given: inputs[0]?.shape[0] as number };
        const contextOf: CallContext = ({ opset, node, number }, own) => ({
          opset,
          batch: fromInputs.has(node.inputs[0] ?? "") ? batch : undefined,
          producer: file.producer,
          training,
          momentum,
          key: () => foldIn(neededKey(where, key), number),
          setState: (name, value) => void own.set(name, value),
          elementOf: (name) => elements.get(name),
        });
        const found = (name: string): Tensor | undefined => given.get(name);
        const results = interpret(steps, found, knownFor(inputs), outputs, {
          contextOf,
          setState: (name, value) => void changed.set(name, value),
          bodies,
        }).map((value) => (value instanceof HostArray ? fromHost(value) : value));
        const after = variables.state.weights.map(
          ({ name }, i) => changed.get(name) ?? (before[i] as Tensor),
        );
        return {
          output: results.length === 1 ? (results[0] as Tensor) : results,
          state: changed.size === 0 ? state : variables.state.tree(after),
        };
      });
    },
  };
  return { model, ...init() };
}

/** Finds what computes each node; raises code "option" for all ops at once that nothing computes. */
function stepsOf(
  file: OnnxFile,
  label: string,
  nodes: OnnxFile["nodes"],
  own: Readonly<Record<string, OnnxOp>>,
): { readonly steps: Step[]; readonly bodies: ReadonlyMap<FileGraph, readonly Step[]> } {
  const missing = new Map<string, number>();
  const bodies = new Map<FileGraph, Step[]>();
  let number = 0;
  const stepOf = (node: FileNode): Step[] => {
    const full = node.domain === "" ? node.op : `${node.domain}:${node.op}`;
    const known = Object.hasOwn(onnxOps, full) ? onnxOps[full] : undefined;
    const given = Object.hasOwn(own, full)
      ? own[full]
      : Object.hasOwn(own, node.op)
        ? own[node.op]
        : undefined;
    const op = given ?? known;
    for (const graph of graphsOf(node)) bodies.set(graph, graph.nodes.flatMap(stepOf));
    if (op !== undefined)
      return [{ node, op, opset: file.opsets.get(node.domain) ?? 1, number: number++ }];
    missing.set(full, (missing.get(full) ?? 0) + 1);
    return [];
  };
  const steps = nodes.flatMap(stepOf);
  if (missing.size === 0) return { steps, bodies };
  const list = [...missing].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = list.map(([name, count]) => {
    const nearest = nearestName(name, Object.keys(onnxOps));
    const hint =
      nearest !== undefined && nearest.toLowerCase() === name.toLowerCase()
        ? `, known as ${nearest}`
        : "";
    return `${name} (${count} node${count === 1 ? "" : "s"}${hint})`;
  });
  const first = list[0]?.[0] ?? "";
  throw new LegendreError(
    "option",
    "fromOnnx",
    `${label} uses ${names.join(", ")}, which ${list.length === 1 ? "is" : "are"} not known here; compute them with tf.* ops in the option ops: { ${JSON.stringify(first)}: (call) => … }, with defineKernel for an op that needs derivatives of its own, or export the model without them`,
    { ops: Object.fromEntries(list) },
  );
}

/** The batch that a file fixes for all its inputs. */
function fixedBatch(inputs: readonly OnnxPort[]): number | undefined {
  const [first, ...others] = inputs.map(({ shape }) => shape?.[0]);
  return typeof first === "number" && others.every((size) => size === first) ? first : undefined;
}

/** Names of everything that is computed from some values, themselves included. */
function valuesFrom(names: readonly string[], steps: readonly Step[]): ReadonlySet<string> {
  const found = new Set(names);
  for (const { node } of steps) {
    if ([...node.inputs, ...node.captured].some((name) => found.has(name))) {
      for (const name of node.outputs) found.add(name);
    }
  }
  return found;
}

function neededKey(where: string, key: Key | undefined): Key {
  if (key !== undefined) return key;
  const message =
    "no key was given, and the model's dropout is random in training mode; pass { training: true, key }";
  throw new LegendreError("option", where, message, { option: "key" });
}
