import type { OrtDevice } from "../../engine/devices/device.ts";
import { explain } from "./explain.ts";
import { inputName, type LoweredSegment, outputName } from "./lower.ts";
import type { OrtSession, OrtTensor } from "./runtime.ts";
import type { Step } from "./step.ts";

/** Runs one model on a device that returns tensors of its own; those that stay there are not read. */
export function deviceStep(
  device: OrtDevice,
  session: OrtSession,
  { inputs, outputs }: Pick<LoweredSegment, "inputs" | "outputs">,
): Step {
  return {
    async run(values) {
      const { lost } = device.state;
      if (lost !== undefined) explain(new Error(`device was lost: ${lost}`), device.name);
      const feeds: Record<string, OrtTensor> = {};
      for (const id of inputs) feeds[inputName(id)] = values[id] as OrtTensor;
      const results = await device
        .exclusive(() => session.run(feeds))
        .catch((error: unknown) => explain(error, device.name));
      for (const id of outputs) values[id] = results[outputName(id)];
    },
    release: () => device.exclusive(() => session.release()),
  };
}
