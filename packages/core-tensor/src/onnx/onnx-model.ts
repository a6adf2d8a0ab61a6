import { LegendreError } from "../errors.ts";
import { resolveApply } from "../nn/apply-options.ts";
import type { ApplyOptions, Model, Variables } from "../nn/model.ts";
import type { Tensor } from "../ops.ts";
import { checkOneOf, nearestName, resolveOptions } from "../options.ts";
import { foldIn, type Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkShape, checkTensorTree } from "../tree/index.ts";
import type { OnnxContext, OnnxOp } from "./call.ts";
import type { OnnxFile, OnnxPort } from "./file.ts";
import { type CallContext, interpret, type Known, type Step } from "./interpret.ts";
import { onnxOps } from "./ops/table.ts";
import { variablesOf } from "./variables.ts";
import type { OnnxTree } from "./weight-tree.ts";

/** Options of `fromOnnx`. */
export interface FromOnnxOptions {
  /**
   * Which float initializers are trained, by their path in the tree (`layers.0.weight`) and shape; the
   * others, and running statistics always, become part of the state.
   * @defaultValue all of them
   */
  readonly trainable?: ((path: string, shape: readonly number[]) => boolean) | undefined;
  /**
   * What to do with weights that the file holds once, as PyTorch's exporters write weights that are equal:
   * `"keep"` makes them one leaf, `"separate"` one each. `"auto"` goes by the notes of the exporter where there
   * are some (PyTorch 2.9 and newer): one each for different parameters, one for tied ones. Without, it makes one
   * each where all their elements are the same number (biases that are still 0, equal by chance) and one leaf else.
   * @defaultValue `"auto"`
   */
  readonly tied?: "auto" | "keep" | "separate" | undefined;
  /**
   * Whether the first axis of each input may have any size, even where the file fixes it. Works where the
   * exporter did not write the size into the graph, but for reshapes that keep it first.
   * @defaultValue `false`
   */
  readonly anyBatch?: boolean | undefined;
  /**
   * Ops of your own, by name (`"MyOp"`, or `"com.example:MyOp"` for one domain), in place of or besides
   * those that are known.
   */
  readonly ops?: Readonly<Record<string, OnnxOp>> | undefined;
  /**
   * Gives the content of a file that the model keeps tensors in. Not needed for a model given by its
   * path, which reads files of its own folder.
   */
  readonly externalData?: ((location: string) => Promise<Uint8Array> | Uint8Array) | undefined;
}

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

export const fromOnnxDefaults = {
  trainable: undefined as FromOnnxOptions["trainable"],
  tied: "auto" as "auto" | "keep" | "separate",
  anyBatch: false as boolean,
  ops: undefined as FromOnnxOptions["ops"],
  externalData: undefined as FromOnnxOptions["externalData"],
};

/** Checks the options of `fromOnnx`. */
export function resolveFromOnnx(options: FromOnnxOptions | undefined): typeof fromOnnxDefaults {
  const resolved = resolveOptions("fromOnnx", options, fromOnnxDefaults);
  checkOneOf("fromOnnx", "tied", resolved.tied, ["auto", "keep", "separate"]);
  checkOneOf("fromOnnx", "anyBatch", resolved.anyBatch, [true, false]);
  for (const name of ["trainable", "externalData"] as const) {
    const value = resolved[name];
    if (value === undefined || typeof value === "function") continue;
    throw new LegendreError(
      "option",
      "fromOnnx",
      `${name} must be a function, got ${typeof value}`,
      { option: name },
    );
  }
  return resolved;
}

/** Plans of this many different input shapes are kept. */
const plansKept = 8;

/** The model of a file that has been read. */
export function modelOf(
  file: OnnxFile,
  label: string,
  options: typeof fromOnnxDefaults,
): ImportedOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors> {
  const variables = variablesOf(file, options);
  const steps = stepsOf(file, label, variables.nodes, options.ops ?? {});
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
        const contextOf: CallContext = ({ opset, node }, index, own): OnnxContext => ({
          opset,
          batch: fromInputs.has(node.inputs[0] ?? "") ? batch : undefined,
          producer: file.producer,
          training,
          momentum,
          key: () => foldIn(neededKey(where, key), index),
          setState: (name, value) => void own.set(name, value),
        });
        const results = interpret(steps, given, knownFor(inputs), outputs, {
          contextOf,
          setState: (name, value) => void changed.set(name, value),
        });
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
): Step[] {
  const missing = new Map<string, number>();
  const steps = nodes.flatMap((node): Step[] => {
    const full = node.domain === "" ? node.op : `${node.domain}:${node.op}`;
    const known =
      node.domain === "" && Object.hasOwn(onnxOps, node.op) ? onnxOps[node.op] : undefined;
    const given = Object.hasOwn(own, full)
      ? own[full]
      : Object.hasOwn(own, node.op)
        ? own[node.op]
        : undefined;
    const op = given ?? known;
    if (op !== undefined) return [{ node, op, opset: file.opsets.get(node.domain) ?? 1 }];
    missing.set(full, (missing.get(full) ?? 0) + 1);
    return [];
  });
  if (missing.size === 0) return steps;
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
    if (node.inputs.some((name) => found.has(name))) {
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

type Sizes = readonly (number | string | null)[];

function fits(expected: Sizes, shape: readonly number[]): boolean {
  return (
    expected.length === shape.length &&
    expected.every((size, axis) => typeof size !== "number" || size === shape[axis])
  );
}

function checkInputs(
  where: string,
  ports: readonly OnnxPort[],
  x: OnnxTensors,
  anyBatch: boolean,
): readonly Tensor[] {
  const given = Array.isArray(x) ? (x as readonly Tensor[]) : [x as Tensor];
  if (given.length !== ports.length) {
    const names = ports.map(({ name }) => name).join(", ");
    const message = `got ${given.length} inputs, the model takes ${ports.length} (${names})`;
    throw new LegendreError("structure", where, message, { inputs: ports.map(({ name }) => name) });
  }
  const named = new Map<string, number>();
  for (const [i, { name, shape, dtype }] of ports.entries()) {
    const tensor = given[i] as Tensor;
    const place = given.length === 1 ? "x" : `x[${i}]`;
    checkTensorTree(where, place, tensor);
    if (tensor.dtype !== dtype) {
      const message = `${place} ("${name}") is ${tensor.dtype}, the model takes ${dtype}; cast it with tf.cast`;
      throw new LegendreError("structure", where, message, { input: name, dtype: tensor.dtype });
    }
    if (shape === undefined) continue;
    const sizes = shape.map((size, axis) => {
      if (axis === 0 && anyBatch) return null;
      if (typeof size !== "string") return size;
      // The same name is the same size.
      const known = named.get(size);
      if (known === undefined && tensor.shape[axis] !== undefined)
        named.set(size, tensor.shape[axis]);
      return known ?? null;
    });
    checkShape(where, `${place} ("${name}")`, tensor, sizes);
  }
  return given;
}
