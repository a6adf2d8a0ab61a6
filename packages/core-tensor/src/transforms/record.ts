import { LegendreError } from "../errors.ts";
import { below, findRecorded } from "../graph/level.ts";
import { synchronous, withLevel } from "../graph/record.ts";
import type { DerivativeMode } from "../kernels/kernel.ts";
import { isFloat } from "../kernels/value-type.ts";
import { clone, Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type TreeStructure, treeFlatten, treePaths, treeUnflatten } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { resultLeaf } from "../tree/result-leaf.ts";
import { bodyTools, type Recording } from "./body-tools.ts";
import { Tape } from "./tape.ts";

/**
 * Runs `f(x)` on a new tape, for the derivatives that `mode` says. The caller releases the
 * tape, also when something throws: where that is at the end of a call, take {@link withRecording}.
 *
 * @throws code "structure" when a leaf of `x` is not a float tensor or the result holds something
 *   else than tensors and numbers; "disposed" when a leaf of `x` is.
 */
export function record<P>(
  where: string,
  f: (x: P) => unknown,
  x: P,
  mode: DerivativeMode,
): Recording {
  const { leaves: inputs, structure: input } = treeFlatten<Tensor>(x);
  const paths = treePaths(input);
  for (const [index, leaf] of inputs.entries()) checkVariable(where, paths[index] ?? "", leaf);
  const tape = new Tape(mode, bodyTools(withRecording));
  let output: TreeStructure = "null";
  let outputIds: number[] = [];
  try {
    const outputs = scoped(() => {
      return withLevel(tape, () => {
        const variables = inputs.map((leaf) => tape.input(leaf));
        const result = treeFlatten<unknown>(
          synchronous(where, f(treeUnflatten<P>(input, variables))),
        );
        output = result.structure;
        const leaves = result.leaves.map((leaf, index) =>
          resultLeaf(where, treePaths(output)[index] ?? "", leaf),
        );
        outputIds = leaves.map((leaf) => tape.idOf(leaf));
        const bases = leaves.map((leaf, index) =>
          outputIds[index] === -1 ? leaf : (findRecorded(leaf)?.base as Tensor),
        );
        // Clones: the tape owns the originals.
        return below(tape, () => bases.map((base) => clone(base)));
      });
    });
    return { tape, input, inputs, output, outputs, outputIds };
  } catch (error) {
    tape.release();
    throw error;
  }
}

/**
 * Runs `f(x)` on a new tape and hands the recording to `use`; the tape is released when that returns or throws.
 *
 * @throws as {@link record}, and whatever `use` throws.
 */
export function withRecording<P, T>(
  where: string,
  f: (x: P) => unknown,
  x: P,
  mode: DerivativeMode,
  use: (recording: Recording) => T,
): T {
  const recording = record(where, f, x, mode);
  try {
    return use(recording);
  } finally {
    recording.tape.release();
  }
}

function checkVariable(where: string, path: string, leaf: unknown): void {
  const named = path === "" ? "the argument" : `leaf "${path}"`;
  if (!(leaf instanceof Tensor)) {
    const message = `${named} is ${kindOf(leaf)}, expected a float32 tensor; make it one with tf.tensor, or close over it`;
    throw new LegendreError("structure", where, message, { path });
  }
  if (leaf.isDisposed) {
    const message = `${named} of shape [${leaf.shape}] is disposed; keep it alive until the call`;
    throw new LegendreError("disposed", where, message, { path });
  }
  if (!isFloat(leaf.dtype)) {
    const message = `${named} has dtype ${leaf.dtype}, and only float tensors are differentiated; close over it or cast it`;
    throw new LegendreError("structure", where, message, { path, dtype: leaf.dtype });
  }
}
