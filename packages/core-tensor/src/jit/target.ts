import type { Device } from "../engine/devices/device.ts";
import { chosenDevices, type DeviceChoice, type DeviceName } from "../engine/devices/names.ts";
import { forgetDevice, openDevice } from "../engine/devices/open.ts";
import { isLegendreError, LegendreError } from "../errors.ts";
import { warnOnce } from "../warn.ts";

/** Where a compiled function runs: the first device of its list that starts and goes on working. */
export interface Target {
  /**
   * The device; undefined where onnxruntime is not there and programs are replayed by tfjs.
   *
   * @throws code "engine" when the last device of the list does not start.
   */
  readonly open: () => Promise<Device | undefined>;
  /** What to do after a call or a compile failed. */
  readonly afterFault: (error: unknown) => AfterFault;
}

/** What follows from an error. */
export interface AfterFault {
  /** Whether to try once more, on the next device of the list. */
  readonly again: boolean;
  /** Whether the programs made so far are of no use any more. */
  readonly forget: boolean;
}

/** The devices that every installation has, where no device is better than an error. */
const usual: readonly DeviceName[] = ["cpu", "web-wasm"];

/** @throws code "option" for a choice that names no device. */
export function makeTarget(choice: DeviceChoice): Target {
  let devices = chosenDevices("jit", choice);
  return {
    async open() {
      for (;;) {
        const [name, next] = devices as [DeviceName, DeviceName | undefined];
        const opened = await openDevice(name);
        if ("device" in opened) return opened.device;
        const { reason, remedy } = opened;
        if (next !== undefined) {
          warnOnce(`jit: "${name}" cannot be used (${reason}), so "${next}" is; ${remedy}`);
          if (devices[0] === name) devices = devices.slice(1);
          continue;
        }
        if (!usual.includes(name)) {
          const message = `the device "${name}" cannot be used: ${reason}; ${remedy}`;
          throw new LegendreError("engine", "jit", message, { device: name, reason });
        }
        const pack = name === "cpu" ? "onnxruntime-node" : "onnxruntime-web";
        warnOnce(
          `jit: ${pack} cannot be used (${reason}), so compiled functions run op by op on tfjs; ${remedy}`,
        );
        return undefined;
      }
    },
    afterFault(error) {
      const nothing = { again: false, forget: false };
      if (!isLegendreError(error, "engine")) return nothing;
      const { device: name, fault } = error.details as { device?: DeviceName; fault?: string };
      if (name === undefined) return nothing;
      const lost = fault === "lost";
      // XLA's process is forgotten when it ends: there may be another by now.
      if (lost && name !== "xla") forgetDevice(name);
      const [first, next] = devices;
      // Another call has noticed before this one.
      if (first !== name) return { again: devices.length > 0, forget: false };
      if (next === undefined) return { again: false, forget: lost };
      warnOnce(`jit: goes on with "${next}" after an error: ${error.message}`);
      devices = devices.slice(1);
      return { again: true, forget: true };
    },
  };
}
