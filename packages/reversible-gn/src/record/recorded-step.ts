import {
  applyUpdates,
  type GradientTransform,
  type Likelihood,
  treeDispose,
  treeNorm,
  treeSub,
  valueAndGrad,
} from "@legendre/core-tensor";
import { type MetricsWriter, openMetrics } from "@legendre/core-tensor/io";
import type { Scalar, Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { Key } from "@legendre/core-tensor/random";
import {
  type CompileOption,
  compiler,
  type StepExtra,
  type StepResult,
} from "@legendre/core-tensor/train";
import { disposeReplaced, onTensors } from "@legendre/core-tensor/tree";
import { type CrossBatch, crossBatch } from "../instruments/cross-batch.ts";

/** One measured step: a line of a recorder's file. */
export type StepRecord = {
  readonly kind: "step";
  /** Steps done, this one included. */
  readonly step: number;
  /** The loss of the step's own batch before it. */
  readonly loss: number;
  /** `|θ_{t+1} − θ_t|`. */
  readonly length: number;
  /** The sum of the lengths of all steps since the record before. */
  readonly path: number;
} & { readonly [K in keyof CrossBatch]: number };

/** Options of {@link recordedStep}. */
export interface RecordedStepOptions<P, B, S> {
  readonly optimizer: GradientTransform<P, S>;
  /** The outputs of the model for a batch. */
  readonly outputs: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  /** The targets in a batch. */
  readonly targets: (batch: B) => Tensor;
  /** A batch of examples that are in no other. Kept; do not dispose it. */
  readonly probe: NoInfer<B>;
  /** Steps from one measurement to the next. @defaultValue `10` */
  readonly every?: number | undefined;
  /** A JSON Lines file that gets each record; replaced by a run from the start, taken up by one that goes on. Node only. */
  readonly file?: string | undefined;
  /** Gets each record. */
  readonly onRecord?: ((record: StepRecord) => void) | undefined;
  /** Compile the steps and measurements with `jit`. @defaultValue `true` */
  readonly compile?: CompileOption | undefined;
}

/** What {@link recordedStep} returns. */
export interface RecordedStep<P, B, S> {
  /** For `fit({ step })`. */
  readonly step: (
    params: P,
    optState: S,
    batch: B,
    extra: StepExtra<P>,
  ) => Promise<StepResult<P, S>>;
  /** Closes the file and frees what was compiled. */
  readonly close: () => Promise<void>;
}

const defaults = {
  optimizer: undefined,
  outputs: undefined,
  likelihood: undefined,
  targets: undefined,
  probe: undefined,
  every: 10,
  file: undefined,
  onRecord: undefined,
  compile: true as CompileOption,
};

/**
 * A training step that measures what it does, for any model and optimiser: every so often what one update changed of the
 * loss of its own batch and of a disjoint one ({@link crossBatch}), and how far it went.
 *
 * @param options - see {@link RecordedStepOptions}.
 * @returns the step for `fit`, and `close`.
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { batches, fit, gaussian, rows, sgd } from "@legendre/core-tensor";
 * import { recordedStep, type StepRecord } from "@legendre/reversible-gn";
 *
 * const x = Float32Array.from({ length: 40 }, (_, i) => Math.sin(i));
 * const data = batches({ x: rows(x, [1]), y: rows(x.map((v) => 2 * v), [1]) }, { batchSize: 10 });
 * const records: StepRecord[] = [];
 * const recorded = recordedStep({
 *   optimizer: sgd({ lr: 0.1 }),
 *   outputs: (w: tf.Tensor2D, batch: { x: tf.Tensor; y: tf.Tensor }) => tf.matMul(batch.x as tf.Tensor2D, w) as tf.Tensor,
 *   likelihood: gaussian(),
 *   targets: (batch) => batch.y,
 *   probe: { x: tf.tensor2d([[0.5], [-1]]), y: tf.tensor2d([[1], [-2]]) },
 *   every: 2,
 *   onRecord: (record) => records.push(record),
 * });
 * await fit({ params: tf.zeros([1, 1]) as tf.Tensor2D, optimizer: sgd({ lr: 0.1 }), step: recorded.step, data });
 * await recorded.close();
 * console.log(records.map(({ step, otherChange }) => `${step}: ${otherChange < 0}`)); // [ '1: true', '3: true' ]
 * ```
 *
 * @remarks A measurement costs two forward products and four evaluations; lengths are read at every step.
 * @see Buffelli et al., NeurIPS 2024, figure 3, which has the change on the step's own batch alone.
 */
export function recordedStep<P, B, S>(
  options: RecordedStepOptions<P, B, S>,
): RecordedStep<P, B, S> {
  const where = "recordedStep";
  const given = resolveOptions(where, options as object, defaults) as never as Required<
    RecordedStepOptions<P, B, S>
  >;
  const every = checkNumber(where, "every", given.every, { integer: true, min: 1 });
  const compiled = compiler(where, given.compile ?? true);
  const take = compiled(phasedStep(given), { static: [0] });
  const measure = compiled(measurement(given));
  const lines = lineWriter(given.file);
  let path = 0;
  return {
    step: async (params, optState, batch, extra) => {
      const phase = given.optimizer.phase?.(extra.step) ?? 0;
      const { length: moved, ...next } = await take(phase, params, optState, batch, extra.key);
      const length = (await moved.data())[0] as number;
      treeDispose(moved);
      path += length;
      if (extra.step % every !== 0) return next;
      try {
        const found = await measure(params, next.params, batch, given.probe);
        const loss = (await next.value.data())[0] as number;
        const step = extra.step + 1;
        const record = { kind: "step" as const, step, loss, length, path, ...(await read(found)) };
        treeDispose(found);
        path = 0;
        given.onRecord?.(record);
        await lines.write(record, extra.step);
        return next;
      } catch (error) {
        // What a step hands through stays the caller's.
        disposeReplaced(next, [params, optState]);
        throw error;
      }
    },
    close: async () => {
      await lines.close();
      await Promise.all([take.dispose(), measure.dispose()]);
    },
  };
}

/** One step with its length. `extra.step` is the phase, as in `fit({ compile })`. */
function phasedStep<P, B, S>({
  optimizer,
  outputs,
  likelihood,
  targets,
}: Required<RecordedStepOptions<P, B, S>>): (
  ...args: [phase: number, params: P, optState: S, batch: B, key: Key]
) => StepResult<P, S> & { readonly length: Scalar } {
  return (phase, params, optState, batch, key) =>
    onTensors("recordedStep", { params, optState, batch }, () => {
      const loss = (p: P): Tensor => likelihood.nll(outputs(p, batch), targets(batch));
      const { value, grads } = valueAndGrad(loss)(params);
      const extra = { batch, key, value: value as Scalar, loss, step: phase };
      const found = optimizer.update(grads, optState, params, extra);
      const next = applyUpdates(params, found.updates);
      const length = treeNorm(treeSub(next, params)) as Scalar;
      return { params: next, optState: found.state, value: value as Scalar, length };
    });
}

function measurement<P, B, S>({
  outputs,
  likelihood,
  targets,
}: Required<RecordedStepOptions<P, B, S>>): (
  before: P,
  after: P,
  batch: B,
  probe: B,
) => CrossBatch {
  const told = (batch: B) => ({ x: batch, targets: targets(batch) });
  return (before, after, batch, probe) =>
    onTensors("recordedStep", { batch, probe }, () => {
      const delta = treeSub(after, before) as P;
      const [own, other] = [told(batch), told(probe)];
      return crossBatch({ f: outputs, params: before, delta, eta: 1, own, other, likelihood });
    });
}

async function read(found: CrossBatch): Promise<{ [K in keyof CrossBatch]: number }> {
  const { transfer, cosine, ownChange, otherChange } = found;
  const number = async (x: Scalar): Promise<number> => (await x.data())[0] as number;
  const all = [number(transfer), number(cosine), number(ownChange), number(otherChange)] as const;
  const [t, c, own, other] = await Promise.all(all);
  return { transfer: t, cosine: c, ownChange: own, otherChange: other };
}

/** Opens the file at the first line, when it is known whether the run goes on from an earlier one. */
function lineWriter(file: string | undefined): {
  write: (record: StepRecord, after: number) => Promise<void>;
  close: () => Promise<void>;
} {
  let writer: MetricsWriter | undefined;
  return {
    write: async (record, after) => {
      if (file === undefined) return;
      writer ??= await openMetrics(file, after > 0 ? { resumeAfter: after } : {});
      await writer.write(record);
    },
    close: async () => writer?.close(),
  };
}
