import { chosenDevices, type DeviceChoice } from "../engine/devices/names.ts";
import { LegendreError } from "../errors.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";

/** Options of `jit`. */
export interface JitOptions {
  /**
   * Positions of arguments that are part of the program and not values: they may be anything that JSON
   * can write, and each new value compiles anew.
   * @defaultValue `[]`
   */
  readonly static?: readonly number[];
  /**
   * Positions of arguments that the function takes over: when a call succeeds, their tensors are disposed, and
   * the next call writes into their memory. A call that fails leaves them as they are.
   * @defaultValue `[]`
   */
  readonly donate?: readonly number[];
  /** Threads of one op. @defaultValue `undefined` (one for each core that the process may use) */
  readonly threads?: number | undefined;
  /**
   * Whether its threads look for more work for about a millisecond after a call: fastest where this function is called
   * again at once, and a core less for whatever else runs next. Say `false` for a function that is called now and then, between
   * calls of others. Left out, it is true for programs of one model.
   * @defaultValue `undefined`
   */
  readonly spin?: boolean | undefined;
  /** Programs that are kept; the one that was not used for longest goes. @defaultValue 32 */
  readonly cacheSize?: number;
  /**
   * Where programs run: `"cpu"`, `"webgpu"`, `"cuda"`, `"web-wasm"`, `"web-webgpu"`, `"xla"`, or a list, of
   * which the first that starts is used, and the next one when it fails. One device alone is insisted on. In a
   * browser `"cpu"` and `"webgpu"` mean the `web-` ones. `"auto"` is the processor.
   * @defaultValue `"auto"`
   */
  readonly device?: DeviceChoice;
  /** See {@link DoubleOptions}. @defaultValue `"float32"` */
  readonly precision?: "float32";
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
export interface JitSettings {
  readonly static: readonly number[];
  readonly donate: readonly number[];
  readonly threads: number | undefined;
  readonly spin: boolean | undefined;
  readonly cacheSize: number;
  readonly device: DeviceChoice;
  readonly precision: Precision;
}

/** Completes and checks options. */
export function jitSettings(options: JitOptions | DoubleOptions): JitSettings {
  const settings = resolveOptions("jit", options as object, {
    static: [] as readonly number[],
    donate: [] as readonly number[],
    threads: undefined as number | undefined,
    spin: undefined as boolean | undefined,
    cacheSize: 32,
    device: "auto" as DeviceChoice,
    precision: "float32" as Precision,
  });
  const devices = chosenDevices("jit", settings.device);
  checkOneOf("jit", "precision", settings.precision, ["float32", "float64"]);
  if (settings.precision === "float64") checkDoubles(devices, settings.donate);
  checkNumber("jit", "cacheSize", settings.cacheSize, { integer: true, min: 1 });
  if (settings.threads !== undefined) {
    checkNumber("jit", "threads", settings.threads, { integer: true, min: 1 });
  }
  if (settings.spin !== undefined) checkOneOf("jit", "spin", settings.spin, [true, false]);
  checkPositions("static", settings.static);
  checkPositions("donate", settings.donate);
  const both = settings.donate.find((position) => settings.static.includes(position));
  if (both !== undefined) {
    const message = `argument ${both} is in static and in donate; a static argument is no tensor, so there is nothing to give`;
    throw new LegendreError("option", "jit", message, { position: both });
  }
  return settings;
}

/** The devices that compute in doubles. */
const ofDoubles: readonly string[] = ["cpu", "web-wasm", "xla"];

/** What goes with float64. */
function checkDoubles(devices: readonly string[], donate: readonly number[]): void {
  const other = devices.find((name) => !ofDoubles.includes(name));
  if (other !== undefined) {
    const message = `float64 runs on the processor and on XLA, and device names "${other}"; leave device out, or compute in float32`;
    throw new LegendreError("option", "jit", message, { precision: "float64", device: other });
  }
  if (donate.length > 0) {
    const message = `donate names argument ${donate[0]}, and with float64 arguments and results are host arrays, which nobody can dispose; leave donate out`;
    throw new LegendreError("option", "jit", message, { precision: "float64", donate });
  }
}

function checkPositions(name: string, positions: readonly number[]): void {
  if (!Array.isArray(positions)) {
    const message = `${name} must be a list of argument positions, e.g. [0], got ${typeof positions}`;
    throw new LegendreError("option", "jit", message, { option: name, value: positions });
  }
  for (const position of positions) {
    checkNumber("jit", `${name}[…]`, position, { integer: true, min: 0 });
  }
}
