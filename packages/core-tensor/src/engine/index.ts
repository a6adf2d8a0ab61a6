/**
 * The choice of the tfjs backend for eager tensors.
 *
 * @module core-tensor/engine
 */
export type { EngineName, EngineState } from "./candidates.ts";
export { engineNames } from "./candidates.ts";
export {
  type DescribeEngineOptions,
  describeEngine,
  describeEngineOptions,
  type EngineDescription,
} from "./describe.ts";
export { type DeviceState, describeDevices } from "./devices/describe.ts";
export type { DeviceChoice, DeviceName } from "./devices/names.ts";
export { deviceNames } from "./devices/names.ts";
export { type UseEngineOptions, useEngine, useEngineOptions } from "./select.ts";
