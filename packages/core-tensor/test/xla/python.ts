import { spawn, spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { AnsweringProcess } from "../../src/engine/devices/xla/process.ts";
import { HostArray, hostData, sizeOf } from "../../src/kernels/host-array.ts";
import type { DType } from "../../src/kernels/value-type.ts";

const source = fileURLToPath(new URL("../../../../python/legendre-xla/src", import.meta.url));

/** What makes a Python find the package in this repository. */
export function pythonPath(): string {
  const given = process.env["PYTHONPATH"];
  return given === undefined || given === "" ? source : `${source}${delimiter}${given}`;
}

/** A Python that has JAX: that of `LEGENDRE_PYTHON`, or `python3`; null where neither has. */
export function pythonWithJax(): string | null {
  for (const python of [process.env["LEGENDRE_PYTHON"], "python3"]) {
    if (python === undefined || python === "") continue;
    const found = spawnSync(python, ["-c", "import jax.extend.mlir, safetensors"], {
      stdio: "ignore",
    });
    if (found.status === 0) return python;
  }
  return null;
}

/**
 * Machine code that is not optimised takes a third of the time to make. It is less exact: a value that is computed twice, for
 * its maximum and for the place of that, may come out in two ways, which optimised code was not seen to do.
 */
const quick = "--xla_backend_optimization_level=0";

interface Answer {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
}

interface Typed {
  readonly shape: readonly number[];
  readonly dtype: DType;
}

/** The server of the Python package, on arrays. */
export class PythonServer {
  private readonly process: AnsweringProcess;
  private readonly close: () => void;
  /** The types of results by program. */
  private readonly results = new Map<number, readonly Typed[]>();

  /** @param flags - what XLA is told; by default to compile quickly. */
  constructor(python: string, flags: string = quick) {
    const child = spawn(python, ["-m", "legendre_xla.serve"], {
      env: { ...process.env, PYTHONPATH: pythonPath(), JAX_PLATFORMS: "cpu", XLA_FLAGS: flags },
    });
    this.process = new AnsweringProcess(child, () => {});
    this.close = () => child.stdin.end();
  }

  /** Compiles a module under a number. */
  async compile(program: number, text: string): Promise<void> {
    const { header } = await this.ask({ op: "compile", program }, Buffer.from(text));
    this.results.set(program, header["results"] as Typed[]);
  }

  /** Runs a compiled module. */
  async run(program: number, args: readonly HostArray[]): Promise<HostArray[]> {
    const types = this.results.get(program) ?? [];
    const { body } = await this.process.run(
      { program, args: args.map(() => 0), keep: types.map(() => 0) },
      args.map(bytesOf),
    );
    let at = 0;
    return types.map(({ shape, dtype }) => {
      const size = sizeOf(shape) * (dtype === "bool" ? 1 : dtype === "float64" ? 8 : 4);
      const part = Uint8Array.from(body.subarray(at, at + size)).buffer;
      at += size;
      return new HostArray(shape, dtype, numbersOf(part, dtype));
    });
  }

  /** Forgets programs and values. */
  async free(numbers: { programs?: readonly number[]; values?: readonly number[] }): Promise<void> {
    for (const number of numbers.programs ?? []) this.process.forget("programs", number);
    for (const number of numbers.values ?? []) this.process.forget("values", number);
    await this.ask({ op: "free" });
  }

  end(): void {
    this.close();
  }

  /** Runs a compiled module on values that lie there. */
  runThere(program: number, args: readonly number[], keep: readonly number[]): Promise<Answer> {
    return this.process.run({ program, args, keep }, []);
  }

  ask(header: Readonly<Record<string, unknown>>, body?: Buffer): Promise<Answer> {
    return this.process.ask(header, body === undefined ? [] : [body]);
  }
}

function bytesOf({ dtype, data }: HostArray): Buffer {
  const typed =
    dtype === "float32"
      ? Float32Array.from(data)
      : dtype === "float64"
        ? Float64Array.from(data)
        : data;
  return Buffer.from(typed.buffer, typed.byteOffset, typed.byteLength);
}

function numbersOf(bytes: ArrayBuffer, dtype: DType): HostArray["data"] {
  if (dtype === "float32") return Float64Array.from(new Float32Array(bytes));
  if (dtype === "float64") return new Float64Array(bytes);
  const data = hostData(dtype, 0).constructor as new (bytes: ArrayBuffer) => HostArray["data"];
  return new data(bytes);
}
