import { LegendreError } from "../errors.ts";
import { engine, Tensor, tfjsVersion } from "../ops.ts";
import { type OptionsOf, oneOf, options } from "../options.ts";
import { activate, type EngineName, engineNames, probe } from "./candidates.ts";
import { describeEngine, type EngineDescription } from "./describe.ts";

/** The options of {@link useEngine}. */
export const useEngineOptions = options("useEngine", {
  /** The engine to use; `"auto"` takes the first that starts of tfjs-node-gpu, tfjs-node, wasm, cpu. */
  engine: oneOf<EngineName | "auto", "auto">(["auto", ...engineNames], "auto"),
});

/** Options of {@link useEngine}. */
export interface UseEngineOptions extends OptionsOf<typeof useEngineOptions> {}

/**
 * Chooses the tfjs backend on which eager tensors are computed, and waits until it is ready. Call it
 * once, before the first tensor; without it tfjs decides (plain JavaScript in Node).
 *
 * @returns what is in use now and why, as {@link describeEngine} tells it.
 * @throws code "option" for an unknown engine; "engine" when the one asked for does not start, with
 *   the reason and the remedy, or when two copies of tfjs-core are loaded.
 *
 * @example
 * ```ts
 * import { useEngine } from "@legendre/core-tensor";
 *
 * const { engine } = await useEngine({ engine: "wasm" });
 * console.log(engine); // wasm
 * ```
 */
export async function useEngine(options: UseEngineOptions = {}): Promise<EngineDescription> {
  const { engine } = useEngineOptions.resolve(options);
  checkOneCore("useEngine");
  const wanted = engine === "auto" ? engineNames : [engine];
  for (const name of wanted) {
    const state = await probe(name);
    if (state.available) {
      await activate(name);
      return describeEngine();
    }
    if (engine !== "auto") throw unavailable(name, state.reason);
  }
  throw unavailable("cpu", "no engine started");
}

function unavailable(name: EngineName, reason: string): LegendreError {
  const remedy = name.startsWith("tfjs-")
    ? `npm install @tensorflow/${name}@4.22.0, or use "auto"`
    : `use "auto", which takes the best engine that starts`;
  return new LegendreError(
    "engine",
    "useEngine",
    `"${name}" cannot be used: ${reason}; ${remedy}`,
    {
      engine: name,
      reason,
    },
  );
}

/**
 * Throws code "engine" when two copies of tfjs-core are loaded: they share one engine, but tensors
 * that one of them makes are not of the class the other one knows.
 */
function checkOneCore(where: string): void {
  const made = engine().makeTensor(new Float32Array(1), [1], "float32");
  const other = made.constructor !== Tensor;
  made.dispose();
  if (!other) return;
  throw new LegendreError(
    "engine",
    where,
    `two copies of @tensorflow/tfjs-core are loaded (this one is ${tfjsVersion}); run "npm ls @tensorflow/tfjs-core" and make all packages use one version, e.g. with "overrides" in package.json`,
    { version: tfjsVersion },
  );
}
