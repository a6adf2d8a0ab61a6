import { LegendreError } from "../errors.ts";
import { installedBackend } from "../graph/backend.ts";
import { belongsTo, callKernel, typeOf } from "../graph/dispatch.ts";
import { below, findRecorded } from "../graph/level.ts";
import { withLevel } from "../graph/record.ts";
import type { BackendInUse, Level } from "../graph/recorded.ts";
import { traceBody } from "../graph/trace-body.ts";
import { moveAxis } from "../kernels/batch-axes.ts";
import type { BatchBody, BatchedNode, BatchRule } from "../kernels/batch-rule.ts";
import { inputsByName } from "../kernels/call-kernel.ts";
import { type Body, inputTypes } from "../kernels/graph.ts";
import { tensorRunner } from "../kernels/graph-run.ts";
import type { Kernel } from "../kernels/kernel.ts";
import { sameShape } from "../kernels/shapes.ts";
import { lookupKernel } from "../kernels/table.ts";
import type { Attrs, ValueType } from "../kernels/value-type.ts";
import { clone, expandDims, reshape, slice, stack, type Tensor, tile } from "../ops.ts";
import { scoped } from "../scope.ts";

/*
 * In come ops on what looks like one example, out go ops on all examples at once, on the level below. Each value stands for a
 * tensor whose first axis is the batch. Only the values that depend on an example are batched: a rule is told which, so that
 * shared weights stay shared and a product with them is one product of all rows. A graph inside a loop or branch is batched by
 * recording it on a level of its own.
 */

/**
 * The level of a batch: its values look like those of one example, and stand for a tensor of the level
 * below with the batch as its first axis. Each op runs its batch rule there.
 */
export class BatchLevel implements Level {
  readonly takesAll = false;
  readonly unreadable =
    "a function inside vmap runs once for all examples, so its tensors have no single value";
  parent: Level | undefined = undefined;
  bottom: BackendInUse | undefined = undefined;
  closed = false;
  /** Number of examples. */
  readonly size: number;
  private readonly withoutRule: "error" | "loop";
  /** What the values stand for; a value owns its tensor. */
  private readonly bases = new Set<Tensor>();

  constructor(size: number, withoutRule: "error" | "loop") {
    this.size = size;
    this.withoutRule = withoutRule;
  }

  /** A value whose examples lie along an axis of a tensor of the level below; called while active. */
  input(tensor: Tensor, axis: number): Tensor {
    const base = below(this, () => (axis === 0 ? clone(tensor) : moveAxis(tensor, axis, 0)));
    return this.wrap(base, "argument");
  }

  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
    const batched = inputs.map((tensor) => belongsTo(tensor, this));
    const types = kernel.shape(inputs.map(typeOf), attrs);
    const rule = this.ruleOf(kernel);
    return below(this, () => {
      const values = inputs.map((tensor, index) => (batched[index] ? this.baseOf(tensor) : tensor));
      const op = (on: readonly Tensor[], changed: Attrs = {}): Tensor[] =>
        callKernel(kernel.name, inputsByName(kernel.inputs, on), changed);
      const { size } = this;
      const trace: BatchedNode["trace"] = (f, of) => traceBody("vmap", f, of);
      const batchBody: BatchBody = (body, marks, force) => this.batchBody(body, marks, force);
      const common = { inputs: values, batched, size, attrs, op, call: callKernel };
      const node: BatchedNode = { ...common, trace, batchBody };
      const outputs = scoped(() =>
        // Clones: a value owns its tensor, and a rule may hand out an input.
        rule(node).map((output) => (values.includes(output) ? clone(output) : output)),
      );
      return types.map((type, index) => this.result(kernel, type, outputs[index]));
    });
  }

  /** A graph that runs a body on as many examples: a level like this one on a trace. */
  private batchBody(
    body: Body,
    batched: readonly boolean[],
    force: readonly boolean[],
  ): ReturnType<BatchBody> {
    const { size, withoutRule } = this;
    const types = inputTypes(body).map(({ shape, dtype }, index) => ({
      shape: batched[index] ? [size, ...shape] : shape,
      dtype,
    }));
    let made: boolean[] = [];
    const traced = traceBody(
      "vmap",
      (all) => {
        const level = new BatchLevel(size, withoutRule);
        try {
          return withLevel(level, () => {
            const inputs = all.map((x, index) => (batched[index] ? level.input(x, 0) : x));
            const outputs = tensorRunner(lookupKernel, body, callKernel)(inputs);
            made = outputs.map((y, index) => belongsTo(y, level) || force[index] === true);
            return below(level, () =>
              outputs.map((y, index) => {
                if (belongsTo(y, level)) return clone(level.baseOf(y));
                return made[index] ? tile(expandDims(y, 0), [size, ...y.shape.map(() => 1)]) : y;
              }),
            );
          });
        } finally {
          level.release();
        }
      },
      types,
    );
    return { ...traced, batched: made };
  }

  /** The tensor of the level below that a value stands for; its first axis is the batch. */
  baseOf(tensor: Tensor): Tensor {
    return findRecorded(tensor)?.base as Tensor;
  }

  /** A value that stands for `base`, which is the level's from now on. */
  wrap(base: Tensor, madeBy: string): Tensor {
    const backend = installedBackend();
    if (backend === undefined) throw new Error("a batch began without a recording backend");
    // tfjs must not free it with the scope that it was made in: the value may outlive that.
    base.kept = true;
    this.bases.add(base);
    const onDispose = (): void => {
      if (this.bases.delete(base)) base.dispose();
    };
    const entry = { level: this, id: -1, base, values: undefined, madeBy, onDispose };
    return backend.wrap(base.shape.slice(1), base.dtype, entry);
  }

  /** Frees what the values stand for; they are of no use afterwards. */
  release(): void {
    const bases = [...this.bases];
    this.bases.clear();
    for (const base of bases) base.dispose();
  }

  private result(kernel: Kernel, type: ValueType, output: Tensor | undefined): Tensor {
    if (output !== undefined && sameShape(output.shape, type.shape)) return output;
    if (output !== undefined && sameShape(output.shape, [this.size, ...type.shape])) {
      return this.wrap(output, kernel.name);
    }
    throw new LegendreError(
      "shape",
      "vmap",
      `the batch rule of "${kernel.name}" returned ${output ? `[${output.shape}]` : "nothing"} for an output of shape ` +
        `[${type.shape}], expected [${this.size},${type.shape}], or [${type.shape}] where it is the same for all examples`,
      { kernel: kernel.name, got: output?.shape, expected: [this.size, ...type.shape] },
    );
  }

  private ruleOf({ name, batch }: Kernel): BatchRule {
    if (typeof batch === "function") return batch;
    if (batch === "loop" || this.withoutRule === "loop") return oneByOne;
    throw new LegendreError(
      "tracing",
      "vmap",
      `the op "${name}" has no batch rule; give its row one, defineKernel({ name: "${name}", …, batch }), or run ` +
        'it example by example, by batch: "loop" in its row or withoutRule: "loop" in the options of vmap',
      { kernel: name },
    );
  }
}

/** Runs the op on each example. */
const oneByOne: BatchRule = ({ inputs, batched, size, attrs, op }: BatchedNode) => {
  const each = Array.from({ length: size }, (_, example) => {
    const own = inputs.map((x, index) => (batched[index] ? exampleOf(x, example) : x));
    return op(own, attrs);
  });
  return (each[0] ?? []).map((_, index) => stack(each.map((outputs) => outputs[index]!)));
};

function exampleOf(x: Tensor, example: number): Tensor {
  const rest = x.shape.slice(1);
  const row = slice(x, [example, ...rest.map(() => 0)], [1, ...rest]);
  return reshape(row, rest);
}
