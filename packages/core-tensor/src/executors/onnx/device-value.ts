import type { Device } from "../../engine/devices/device.ts";
import type { OrtTensor } from "../../engine/devices/ort.ts";
import { LegendreError } from "../../errors.ts";
import { asUnread } from "../unread.ts";
import { faultOf, withoutLoss } from "./explain.ts";
import type { ReadNow } from "./private/binding.ts";
import type { Buffer } from "./runtime.ts";

/**
 * A result that stays on its device: the next compiled call reads it there, and its numbers come to ordinary
 * memory when somebody asks for them.
 */
export class DeviceValue {
  readonly device: Device;
  readonly tensor: OrtTensor;
  private readonly direct: ReadNow | undefined;
  private holders = 1;
  private numbers: Buffer | undefined;

  /** @param direct - reads the device without waiting; undefined where it can only be waited for. */
  constructor(device: Device, tensor: OrtTensor, direct?: ReadNow) {
    this.device = device;
    this.tensor = tensor;
    this.direct = direct;
  }

  /** Keeps it alive until one more {@link release}. */
  retain(): this {
    this.holders++;
    return this;
  }

  /** Lets go of it; the last one to do so frees the device's memory. */
  release(): void {
    this.holders--;
    if (this.holders === 0) this.tensor.dispose();
  }

  /** Raises code "engine" where its numbers are gone with the device: nothing has to be started or waited for to know that. */
  check(): void {
    const { lost } = this.device.state;
    if (lost !== undefined && this.numbers === undefined) {
      throw unreadable(this.device, new Error(`device was lost: ${lost}`));
    }
  }

  /** Its numbers in ordinary memory; fetched once. */
  async read(): Promise<Buffer> {
    if (this.numbers !== undefined) return this.numbers;
    this.check();
    this.retain();
    try {
      const { device, tensor } = this;
      const data = await device.exclusive(() => device.download(tensor));
      this.numbers ??= data as Buffer;
      return this.numbers;
    } catch (error) {
      throw unreadable(this.device, error);
    } finally {
      this.release();
    }
  }

  /** The same at once; raises code "engine" where a device can only be waited for. */
  readNow(): Buffer {
    if (this.numbers !== undefined) return this.numbers;
    this.check();
    const { name } = this.device;
    if (this.direct === undefined) {
      const what = `a result lies on the device "${name}", which cannot be read without waiting; write await tensor.data() once, after which dataSync() and eager ops work too`;
      throw asUnread(new LegendreError("engine", "jit", what, { device: name }), this);
    }
    try {
      this.numbers = this.direct(this.tensor) as Buffer;
    } catch (error) {
      throw unreadable(this.device, error);
    }
    return this.numbers;
  }
}

function unreadable(device: Device, error: unknown): LegendreError {
  const { name } = device;
  const reason = error instanceof Error ? error.message : String(error);
  const fault = faultOf(reason);
  if (fault === "lost") device.lose(withoutLoss(reason));
  const then =
    fault === "lost"
      ? "its numbers are gone: go on from a checkpoint, or compute it again from what lies in memory"
      : "read it again, or go on from a checkpoint";
  return new LegendreError(
    "engine",
    "jit",
    `a result on the device "${name}" cannot be read: ${reason}; ${then}`,
    { device: name, fault, unreadable: true },
    { cause: error },
  );
}
