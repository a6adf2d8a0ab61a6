import { isLegendreError, LegendreError } from "../errors.ts";
import { inFloat64, type JitOptions, jit, untilReady } from "../jit/index.ts";
import { type DoubleOptions, jitOptions, type Precision } from "../jit/options.ts";
import { signatureOf } from "../jit/signature.ts";
import { separate } from "../jit/statics.ts";
import { whenReadable } from "../jit/until-ready.ts";
import { group, type OptionKind, option } from "../options.ts";
import { scoped } from "../scope.ts";
import { explained } from "../tree/on-tensors.ts";

/**
 * Whether functions of a method are compiled: `true`, the options of `jit` for them (`{ device: "webgpu" }`), or `false`, which
 * runs them op by op on the eager engine. What is static or given away is the method's own affair, and so is the precision.
 */
export type CompileOption = boolean | Omit<JitOptions, "static" | "donate" | "precision">;

/** What a method says of a function of its own. */
export interface OwnOptions {
  /** Positions of arguments that are part of the program. @defaultValue `[]` */
  readonly static?: readonly number[];
  /** See {@link JitOptions.spin}. @defaultValue `undefined` */
  readonly spin?: boolean;
}

/** A function that may have been compiled. */
export type Runnable<A extends readonly unknown[], R> = ((...args: A) => Promise<R>) & {
  /** Frees what was compiled, after the calls under way. */
  readonly dispose: () => Promise<void>;
};

/** Makes a function run as a {@link CompileOption} says. */
export type Compiler = <A extends readonly unknown[], R>(
  f: (...args: A) => R,
  own?: OwnOptions,
) => Runnable<A, R>;

const compiledWith = group(jitOptions.kinds);

const refused = {
  static: "which arguments are part of the program is its own affair",
  donate: "which tensors may be written over is its own affair",
  precision:
    'a method says itself whether it runs in float64, as fit does by its option precision: "float64"; others compute in float32',
} as const;

/**
 * Reads the `compile` option of a method, so that all methods take it alike.
 *
 * @param where - the method, for errors.
 * @param compile - its option.
 * @param precision - with `"float64"` tensors are host arrays outside of the functions, as of `jit` and `inFloat64`.
 * @returns a function that makes others run that way. Eager ones run in a scope: their result alone is left.
 * @throws code "option" for what is no option of `jit`, for `static`, `donate` and `precision`, which are the method's own affair, and
 *   for a device that has no doubles where they are asked for.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { compiler } from "@legendre/core-tensor/train";
 *
 * const double = compiler("myMethod", false)((x: tf.Tensor) => tf.add(x, x));
 * console.log((await double(tf.scalar(2))).dataSync()[0]); // 4
 * ```
 */
export function compiler(
  where: string,
  compile: CompileOption,
  precision: Precision = "float32",
): Compiler {
  if (compile === null || (typeof compile !== "object" && typeof compile !== "boolean")) {
    const message = `compile must be true, false or options of jit, got ${String(compile)}`;
    throw new LegendreError("option", where, message, { option: "compile", value: compile });
  }
  const options: JitOptions = typeof compile === "object" ? compile : {};
  for (const [name, why] of Object.entries(refused)) {
    const value: unknown = options[name as keyof typeof refused];
    if (value === undefined || value === "float32") continue;
    const message = `compile.${name} is ${JSON.stringify(value)}, and ${why}; leave it out of compile`;
    throw new LegendreError("option", where, message, { option: `compile.${name}`, value });
  }
  compiledWith.check(where, "compile", options);
  const settings = { ...options, precision } as JitOptions | DoubleOptions;
  jitOptions.resolve(settings, where);
  if (compile === false) return precision === "float64" ? eagerDoubles : eager(where);
  return (f, own = {}) => jit(f, { ...(settings as JitOptions), ...own });
}

/** The option `compile` of a method, checked as {@link compiler} does, which reads it. */
/* @__NO_SIDE_EFFECTS__ */
export function compiled(fallback: boolean): OptionKind<CompileOption, "default"> {
  const check = (where: string, _name: string, given: unknown): CompileOption => {
    compiler(where, given as CompileOption);
    return given as CompileOption;
  };
  return option<CompileOption, boolean>(fallback, check, { kinds: jitOptions.kinds });
}

/** Runs functions as they are. Where one fails, arguments that are no values, or disposed, are named as `jit` names them. */
const eager =
  (where: string): Compiler =>
  <A extends readonly unknown[], R>(f: (...args: A) => R, own: OwnOptions = {}): Runnable<A, R> => {
    const run = async (...args: A): Promise<R> => {
      await untilReady(args);
      try {
        return await whenReadable(() => scoped(() => f(...args)));
      } catch (error) {
        if (isLegendreError(error)) throw error;
        const { values } = separate(args, own.static ?? []);
        signatureOf(values, []);
        throw explained(where, { arguments: values }, error);
      }
    };
    return Object.assign(run, { dispose: async () => {} });
  };

function eagerDoubles<A extends readonly unknown[], R>(f: (...args: A) => R): Runnable<A, R> {
  const here = inFloat64(f) as typeof f;
  const run = async (...args: A): Promise<R> => here(...args);
  return Object.assign(run, { dispose: async () => {} });
}
