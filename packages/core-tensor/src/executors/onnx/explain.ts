import type { DeviceParts } from "../../engine/devices/device-parts.ts";
import type { DeviceName } from "../../engine/devices/names.ts";
import { LegendreError } from "../../errors.ts";

/** How onnxruntime and the drivers below it say that a device is gone. */
const lost =
  /device (?:is |was |has been )?(?:lost|destroyed|hung|removed)|lost device|DEVICE_LOST/i;
const memory =
  /out of (?:device |host |gpu )?memory|OUT_OF_(?:DEVICE|HOST)_MEMORY|bad_alloc|allocat|\[Invalid Buffer|RESOURCE_EXHAUSTED/i;

/** Why a call failed, for whoever decides what to do next. */
export type RunFault = "lost" | "memory" | "other";

/** The first line of what was said, without the words by which a loss of ours is told. */
export function withoutLoss(reason: string): string {
  return (reason.split("\n")[0] as string).replace(/^device was lost: /, "");
}

/** What kind of trouble a message of onnxruntime or of a driver tells of. */
export function faultOf(reason: string): RunFault {
  return lost.test(reason) ? "lost" : memory.test(reason) ? "memory" : "other";
}

/**
 * Raises what a device said of a run as an error of ours, with a `fault` in its details, and notes in the device that it is lost, if it is.
 *
 * @param on - the device; the processor if left out.
 */
export function explain(error: unknown, on?: Pick<DeviceParts, "name" | "lose">): never {
  const reason = error instanceof Error ? error.message : String(error);
  if (/indices element out of data bounds/.test(reason)) {
    throw new LegendreError(
      "data",
      "gather",
      `got an index outside its axis, expected 0 to the length less one (onnxruntime: ${reason})`,
      {},
      { cause: error },
    );
  }
  const device = on?.name ?? "cpu";
  const fault = faultOf(reason);
  const said = withoutLoss(reason);
  if (fault === "lost") on?.lose(said);
  throw new LegendreError(
    "engine",
    "jit",
    messages[fault](device, said),
    { device, fault },
    { cause: error },
  );
}

const messages: Readonly<Record<RunFault, (device: DeviceName, reason: string) => string>> = {
  lost: (device, reason) =>
    `the device "${device}" was lost: ${reason}; what lay there is gone, what lies in memory is not: call again, from a checkpoint if need be, or give jit a list such as { device: ["${device}", "cpu"] }`,
  memory: (device, reason) =>
    `${device === "cpu" ? "onnxruntime ran out of memory" : `the device "${device}" has too little memory`}: ${reason}; the arguments are as they were: use smaller batches, or remat around the blocks of a deep model`,
  other: (device, reason) =>
    `${device === "xla" ? "XLA" : "onnxruntime"} could not run a compiled model${device === "cpu" ? "" : ` on "${device}"`}: ${reason}; run the program with runTfjs to see which op it is`,
};
