import type { Device } from "../engine/devices/device.ts";
import { chosenDevices, type DeviceChoice, type DeviceName } from "../engine/devices/names.ts";
import { openDevice } from "../engine/devices/open.ts";
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
  /** After a call or a compile failed: whether to try once more, on the next device of the list. */
  readonly goesOn: (error: unknown) => boolean;
  /** Whether programs made for this device are still of use: it was not lost, and the function has not left it for the next. */
  readonly serves: (device: Device | undefined) => boolean;
}

/** The devices that every installation has, where no device is better than an error. */
const usual: readonly DeviceName[] = ["cpu", "web-wasm"];

/** @throws code "option" for a choice that names no device. */
export function makeTarget(choice: DeviceChoice): Target {
  let devices = chosenDevices("jit", choice);
  const left = new Set<DeviceName>();
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
    goesOn(error) {
      if (!isLegendreError(error, "engine")) return false;
      const { device: name, unreadable } = error.details as FaultDetails;
      // An argument that cannot be read can be read by no other device either.
      if (name === undefined || unreadable === true) return false;
      const [first, next] = devices;
      // Another call has noticed before this one.
      if (first !== name) return left.has(name);
      if (next === undefined) return false;
      warnOnce(`jit: goes on with "${next}" after an error: ${error.message}`);
      devices = devices.slice(1);
      left.add(name);
      return true;
    },
    serves: (device) =>
      device === undefined || (device.state.lost === undefined && !left.has(device.name)),
  };
}

/** What the error of a device says beside its text. */
interface FaultDetails {
  readonly device?: DeviceName;
  readonly unreadable?: boolean;
}
