import type { DeviceParts } from "../device-parts.ts";
import type { OrtTensor } from "../ort.ts";
import type { AnsweringProcess } from "./process.ts";

/** XLA in a process of Python. */
export interface XlaDevice extends DeviceParts {
  readonly name: "xla";
  readonly process: AnsweringProcess;
  /** What XLA runs on: `JAX 0.10.2 on 8 devices of "cpu"`. */
  readonly about: string;
}

/** A value that lies on XLA's device, by its number. */
export class XlaTensor implements OrtTensor {
  readonly location = "xla";
  readonly number: number;
  readonly type: string;
  readonly dims: readonly number[];
  private readonly process: AnsweringProcess;

  constructor(process: AnsweringProcess, number: number, type: string, dims: readonly number[]) {
    this.process = process;
    this.number = number;
    this.type = type;
    this.dims = dims;
  }

  get data(): never {
    throw new Error("the numbers are on the device");
  }

  async getData(): Promise<unknown> {
    const { body } = await this.process.ask({ op: "fetch", value: this.number });
    return numbersOf(this.type, body);
  }

  dispose(): void {
    this.process.forget("values", this.number);
  }
}

/** Numbers in ordinary memory. */
export type Numbers = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array;

interface ArrayType {
  readonly BYTES_PER_ELEMENT: number;
  new (bytes: ArrayBuffer): Numbers;
}

const arrays: Readonly<Record<string, ArrayType>> = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bool: Uint8Array,
};

/** Bytes of an answer as numbers, in memory of their own. */
export function numbersOf(type: string, bytes: Uint8Array): Numbers {
  return new (arrays[type] as ArrayType)(bytes.slice().buffer);
}

/** How many bytes an element takes. */
export function bytesOf(type: string): number {
  return (arrays[type] as ArrayType).BYTES_PER_ELEMENT;
}

/** The device of a process that has answered. */
export function makeXlaDevice(process: AnsweringProcess, about: string): XlaDevice {
  return {
    name: "xla",
    process,
    about,
    fillsResults: false,
    keepsResults: true,
    state: { lost: undefined },
    // XLA comes back only in another process. Its end is noted in `state`, whoever ended it.
    lose: (reason) => process.end(reason),
    exclusive: (task) => task(),
    download: (tensor) => tensor.getData(),
  };
}
