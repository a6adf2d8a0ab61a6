import { getBackend, tfjsVersion } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { backendOf, type EngineName, type EngineState, engineNames, probe } from "./candidates.ts";

import { type DeviceState, describeDevices } from "./devices/describe.ts";

/** The options of {@link describeEngine}. */
export const describeEngineOptions = options("describeEngine", {
  /** Tell of the devices for compiled programs too; starts each of them. */
  devices: flag(false),
});

/** Options of {@link describeEngine}. */
export interface DescribeEngineOptions extends OptionsOf<typeof describeEngineOptions> {}

/** What {@link describeEngine} returns. */
export interface EngineDescription {
  /** The engine in use; undefined when tfjs uses a backend that this package does not choose (webgl). */
  readonly engine: EngineName | undefined;
  /** The tfjs backend in use. */
  readonly backend: string;
  /** The version of tfjs-core. */
  readonly tfjs: string;
  /** Every engine, best first, with the reason why it can or cannot be used here. */
  readonly engines: readonly EngineState[];
  /** Every device of compiled programs, if asked for. */
  readonly devices: readonly DeviceState[] | undefined;
  /** All of it as lines for a person. */
  readonly text: string;
}

/**
 * Says which engine computes eager tensors, and for each better one why it does not.
 *
 * @returns the description; `text` is for a person.
 *
 * @example
 * ```ts
 * import { describeEngine } from "@legendre/core-tensor";
 *
 * const { text } = await describeEngine();
 * console.log(text.split("\n").length); // 5
 * ```
 *
 * @remarks Probes each engine, so the first call loads the packages that are installed.
 */
export async function describeEngine(
  options: DescribeEngineOptions = {},
): Promise<EngineDescription> {
  const asked = describeEngineOptions.resolve(options);
  const engines: EngineState[] = [];
  for (const name of engineNames) engines.push(await probe(name));
  const backend = getBackend();
  // tfjs-node and tfjs-node-gpu register the same backend: the one that loaded is the one in use.
  const engine = engines.find((e) => e.available && backendOf(e.engine) === backend)?.engine;
  const lines = engines.map(({ engine: name, available, reason }) => {
    const mark = name === engine ? "in use" : available ? "available" : "not available";
    return `  ${name}: ${mark}; ${reason}`;
  });
  const devices = asked.devices ? await describeDevices() : undefined;
  const compiled = (devices ?? []).map(
    ({ device, available, reason }) =>
      `  ${device}: ${available ? "available" : "not available"}; ${reason}`,
  );
  const text = [
    `tfjs ${tfjsVersion}, backend "${backend}"`,
    ...lines,
    ...(devices === undefined ? [] : ["compiled programs", ...compiled]),
  ].join("\n");
  return { engine, backend, tfjs: tfjsVersion, engines, devices, text };
}
