import { type DeviceChoice, type DeviceState, describeDevices } from "../../../src/engine/index.ts";
import { describeEngine, useEngine } from "../../../src/index.ts";
import { type Digits, type Trained, trainMlp } from "../train-mlp.ts";
import { type LostDevice, loseDevice } from "./lose-device.ts";

/** What a test can ask of the page. */
const page = {
  isolated: (): boolean => globalThis.crossOriginIsolated,
  engine: async (): Promise<string> => {
    await useEngine({ engine: "cpu" });
    return (await describeEngine()).text;
  },
  devices: (): Promise<readonly DeviceState[]> => describeDevices(),
  hasAdapter: async (): Promise<boolean> =>
    (await (navigator as Partial<Navigator>).gpu?.requestAdapter()) != null,
  train: (digits: Record<keyof Digits, number[]>, device: DeviceChoice): Promise<Trained> =>
    trainMlp(
      { images: Uint8Array.from(digits.images), labels: Uint8Array.from(digits.labels) },
      device,
    ),
  lose: (): Promise<LostDevice> => loseDevice(),
};

/** The page's side of a test. */
export type TestPage = typeof page;

Object.assign(globalThis, { page });
