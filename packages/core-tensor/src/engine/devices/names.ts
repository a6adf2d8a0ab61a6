import { LegendreError } from "../../errors.ts";
import { checkOneOf, type OptionKind, option } from "../../options.ts";

/** Where compiled programs can run. */
export const deviceNames = ["cpu", "webgpu", "cuda", "web-wasm", "web-webgpu", "xla"] as const;

/**
 * Where a compiled program runs: `cpu`, `webgpu` and `cuda` by onnxruntime-node, `web-wasm` and
 * `web-webgpu` by onnxruntime-web, `xla` by a Python with JAX.
 */
export type DeviceName = (typeof deviceNames)[number];

/** What a `device` option takes: one device, several in order of preference, or the usual one. */
export type DeviceChoice = DeviceName | "auto" | readonly DeviceName[];

/** True in a page or a worker of a browser. */
export function inBrowser(): boolean {
  return typeof process !== "object" || typeof process.versions?.node !== "string";
}

/**
 * The devices of a choice, best first. `"auto"` is the processor; in a browser `cpu` and `webgpu` are what
 * onnxruntime-web brings, so that one program text runs in both places.
 *
 * @throws code "option" for an unknown device or an empty list.
 */
export function chosenDevices(
  where: string,
  choice: DeviceChoice,
  option = "device",
): readonly DeviceName[] {
  const list: readonly string[] = typeof choice === "string" ? [choice] : choice;
  if (!Array.isArray(list) || list.length === 0) {
    const message = `option "${option}" is ${JSON.stringify(choice)}, expected one of ${deviceNames.join(", ")}, or a list of them`;
    throw new LegendreError("option", where, message, { option, value: choice });
  }
  const known = typeof choice === "string" ? ["auto", ...deviceNames] : deviceNames;
  for (const name of list) checkOneOf(where, option, name, known);
  return [...new Set(list.map((name) => localName(name as DeviceName | "auto")))];
}

/** A {@link DeviceChoice}. */
/* @__NO_SIDE_EFFECTS__ */
export function devices<F extends DeviceChoice>(fallback: F): OptionKind<DeviceChoice, "default"> {
  const check = (where: string, name: string, given: unknown): DeviceChoice => {
    chosenDevices(where, given as DeviceChoice, name);
    return given as DeviceChoice;
  };
  return option<DeviceChoice, F>(fallback, check) as OptionKind<DeviceChoice, "default">;
}

function localName(name: DeviceName | "auto"): DeviceName {
  if (name === "auto") return inBrowser() ? "web-wasm" : "cpu";
  if (!inBrowser()) return name;
  return name === "cpu" ? "web-wasm" : name === "webgpu" ? "web-webgpu" : name;
}
