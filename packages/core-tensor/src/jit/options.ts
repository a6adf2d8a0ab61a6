import { chosenDevices, devices } from "../engine/devices/names.ts";
import { LegendreError } from "../errors.ts";
import {
  count,
  flag,
  list,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
} from "../options.ts";

/** What `static` and `donate` must be. */
const positions = "a list of argument positions, e.g. [0]";

/** The options of `jit`. */
export const jitOptions = options(
  "jit",
  {
    /**
     * Positions of arguments that are part of the program and not values: they may be anything that JSON
     * can write, and each new value compiles anew.
     */
    static: list(count(0), [], positions),
    /**
     * Positions of arguments that the function takes over: when a call succeeds, their tensors are disposed, and
     * the next call writes into their memory. A call that fails leaves them as they are.
     */
    donate: list(count(0), [], positions),
    /** Threads of one op; one for each core that the process may use if left out. */
    threads: optional(count(1)),
    /**
     * Whether its threads look for more work for about a millisecond after a call: fastest where this function is called
     * again at once, and a core less for whatever else runs next. Say `false` for a function that is called now and then, between
     * calls of others. Left out, it is true for programs of one model.
     */
    spin: optional(flag()),
    /** Programs that are kept; the one that was not used for longest goes. */
    cacheSize: count(1, 32),
    /**
     * Where programs run: `"cpu"`, `"webgpu"`, `"cuda"`, `"web-wasm"`, `"web-webgpu"`, `"xla"`, or a list, of
     * which the first that starts is used, and the next one when it fails. One device alone is insisted on. In a
     * browser `"cpu"` and `"webgpu"` mean the `web-` ones. `"auto"` is the processor.
     */
    device: devices("auto"),
    precision: oneOf<Precision, "float32">(["float32", "float64"], "float32"),
  },
  {
    rules: (settings, where) => {
      if (settings.precision === "float64") checkDoubles(settings, where);
      const both = settings.donate.find((position) => settings.static.includes(position));
      if (both === undefined) return;
      const message = `argument ${both} is in static and in donate; a static argument is no tensor, so there is nothing to give`;
      throw new LegendreError("option", where, message, { position: both });
    },
  },
);

/** Options of `jit`. */
export interface JitOptions extends OptionsOf<typeof jitOptions> {
  /** See {@link DoubleOptions}. @defaultValue `"float32"` */
  readonly precision?: "float32" | undefined;
}

/** Options of {@link jit} for double precision. */
export interface DoubleOptions extends Omit<JitOptions, "precision" | "donate"> {
  /**
   * Computes in double precision, on the processor or on XLA: every float of the program has 53 binary digits.
   * Arguments may then be host arrays (`hostArray`), tensors, which are widened, and numbers; results are host arrays, so that
   * what goes round between calls keeps its digits. A literal of a tfjs op, as in `tf.mul(x, 0.1)`, was rounded to float32
   * by tfjs when the function was traced: write `tf.fill([], 0.1)`, or make it an argument. Draws of keys keep the digits
   * of float32. Where onnxruntime is not installed, the program runs in TypeScript, slowly.
   */
  readonly precision: "float64";
}

/** The digits of floats in a compiled function. */
export type Precision = "float32" | "float64";

/** {@link JitOptions}, complete and checked. */
export interface JitSettings extends Settings<typeof jitOptions.kinds> {}

/** The devices that compute in doubles. */
const ofDoubles: readonly string[] = ["cpu", "web-wasm", "xla"];

/** What goes with float64. */
function checkDoubles({ device, donate }: JitSettings, where: string): void {
  const other = chosenDevices(where, device).find((name) => !ofDoubles.includes(name));
  if (other !== undefined) {
    const message = `float64 runs on the processor and on XLA, and device names "${other}"; leave device out, or compute in float32`;
    throw new LegendreError("option", where, message, { precision: "float64", device: other });
  }
  if (donate.length > 0) {
    const message = `donate names argument ${donate[0]}, and with float64 arguments and results are host arrays, which nobody can dispose; leave donate out`;
    throw new LegendreError("option", where, message, { precision: "float64", donate });
  }
}
