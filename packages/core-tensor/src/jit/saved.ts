import { LegendreError } from "../errors.ts";
import { runTfjs } from "../executors/tfjs.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { count, flag, type OptionsOf, optional, options } from "../options.ts";
import { kindOf } from "../tree/kind-of.ts";
import { Calls, callsOf, compiledFunction } from "./calls.ts";
import type { CompiledFunction } from "./compiled-function.ts";
import { loweredProgram } from "./lowered.ts";
import type { Precision } from "./options.ts";
import { channelBlockHere, planHere } from "./plan-here.ts";
import { decodeContent, encodeContent, type SavedProgram } from "./saved-content.ts";
import { kept, keyOf, type Signature, signedCall, typeText } from "./signature.ts";

/** The options of {@link decodeCompiled} and `loadCompiled`. */
export const loadCompiledOptions = options("loadCompiled", {
  /** Threads of one op; one for each core that the process may use if left out. */
  threads: optional(count(1)),
  /** As in the options of `jit`. */
  spin: optional(flag()),
});

/** Options of {@link decodeCompiled} and `loadCompiled`. */
export interface LoadCompiledOptions extends OptionsOf<typeof loadCompiledOptions> {}

/** The function that a saved one of type `F` is when it is loaded. */
export type LoadedFunction<F> =
  F extends CompiledFunction<infer A, infer R, infer G, infer H>
    ? CompiledFunction<A, R, G, H>
    : never;

/**
 * A compiled function as bytes: all programs it has now, lowered to ONNX models, with what is needed to call
 * them. There is no code in it. {@link decodeCompiled} makes it a function again, in this process or in another,
 * without tracing, passes or lowering.
 *
 * @param f - a function made by `jit` (call it or its `compile` before) or by `decodeCompiled`.
 * @returns a safetensors file; a checksum and a version are part of it.
 * @throws code "option" when `f` is no compiled function or has no program yet.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jit, spec } from "@legendre/core-tensor";
 * import { decodeCompiled, encodeCompiled } from "@legendre/core-tensor/jit";
 *
 * const double = jit((x: tf.Tensor) => tf.mul(x, 2));
 * await double.compile(spec([2]));
 * const loaded = await decodeCompiled<typeof double>(await encodeCompiled(double));
 * console.log([...(await loaded(tf.tensor1d([1, 2]))).dataSync()]); // [ 2, 4 ]
 * ```
 *
 * @remarks A function that calls solvers (`odeint`, `minimize`, …) is traced once more for their derivatives, so what it closes over has to be there still.
 * Models whose convolutions take channels together are made for processors with the same vector width;
 * on another one they are lowered again from the program, which is in the file too.
 */
export async function encodeCompiled(f: CompiledFunction<never, unknown>): Promise<Uint8Array> {
  const calls = callsOf(f);
  if (calls === undefined) {
    const message = `got ${kindOf(f)}, which is no compiled function; pass what jit returned`;
    throw new LegendreError("option", "encodeCompiled", message);
  }
  const executables = await calls.all();
  // In an order that does not tell which was called last: the same programs are the same file.
  executables.sort((a, b) => (a.signature.key < b.signature.key ? -1 : 1));
  const { name, settings } = calls.source;
  if (executables.length === 0) {
    const message = `${name} has no program yet; call it, or its compile, with arguments of each kind first`;
    throw new LegendreError("option", "encodeCompiled", message);
  }
  const programs: SavedProgram[] = [];
  for (const { signature, program, runs } of executables) {
    const { plan } = await planHere(runs.graph);
    programs.push({ statics: signature.statics, program: program(), runs, plan });
  }
  return encodeContent({
    name,
    static: settings.static,
    donate: settings.donate,
    precision: settings.precision,
    channelBlock: (await channelBlockHere()) ?? null,
    programs,
  });
}

/**
 * The function that {@link encodeCompiled} saved, ready to run: its sessions are made before the promise settles.
 *
 * @param bytes - what `encodeCompiled` returned.
 * @param options - see {@link LoadCompiledOptions}.
 * @param file - what to call the bytes in errors.
 * @returns the function; `F` is the caller's word. For arguments of a kind that was not saved it raises code "shape".
 * @throws code "data" for bytes that are damaged, cut off, of another version or something else; "tracing" for an op
 *   that the kernel table has no row for (add it with `defineKernel` before).
 */
export async function decodeCompiled<F extends CompiledFunction<never, unknown>>(
  bytes: Uint8Array,
  options?: LoadCompiledOptions,
  file = "compiled function",
): Promise<LoadedFunction<F>> {
  const { threads, spin } = loadCompiledOptions.resolve(options);
  const content = await decodeContent(bytes, file);
  const { name, precision } = content;
  const local = (await channelBlockHere()) ?? null;
  const saved = new Map(
    content.programs.map((entry) => [signatureOfSaved(entry, precision).key, entry]),
  );
  const settings = { ...content, threads, spin, cacheSize: saved.size, device: "cpu" as const };
  const find = ({ key, types, statics }: Signature): SavedProgram => {
    const found = saved.get(key);
    if (found !== undefined) return found;
    const kinds = content.programs.map((entry) => kindText(signatureOfSaved(entry, precision)));
    const message = `${file} has no program of ${name} for ${kindText({ types, statics })}; it has ${kinds.join(" | ")}. Pass arguments of such a kind, or save the function again after a call with this one`;
    throw new LegendreError("shape", "loadCompiled", message, { file });
  };
  const calls = new Calls<readonly unknown[], unknown>({
    name,
    // Saved models are for the processor.
    settings,
    isSaved: true,
    inline: (...args) => {
      const { values, signature } = signedCall(args, settings);
      return runTfjs(find(signature).program, ...values);
    },
    lower: (...args) => loweredProgram(find(signedCall(args, settings).signature).runs),
    programFor: async (signature) => {
      const { program, runs, plan } = find(signature);
      return content.channelBlock === local ? { program, runs, plan } : { program, runs };
    },
  });
  for (const entry of content.programs) await calls.find(signatureOfSaved(entry, precision), []);
  return compiledFunction(calls) as LoadedFunction<F>;
}

/** What a saved program is looked up by. */
export function signatureOfSaved(
  { program, statics }: SavedProgram,
  precision: Precision,
): Signature {
  const { graph, input } = program;
  const types = graph.inputs.map((id) => {
    const { shape, dtype } = graph.values[id] as ValueType;
    return { shape, dtype: kept(dtype, precision) };
  });
  return { key: keyOf(types, input, statics), structure: input, types, statics, precision };
}

/** `float32[2,3], int32[2]`, with the static arguments. */
function kindText({ types, statics }: Pick<Signature, "types" | "statics">): string {
  const fixed = statics.length === 0 ? "" : ` with static ${statics.join(", ")}`;
  return `${types.map(typeText).join(", ")}${fixed}`;
}
