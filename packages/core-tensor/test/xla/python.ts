import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { HostArray, hostData, sizeOf } from "../../src/kernels/host-array.ts";
import type { DType } from "../../src/kernels/value-type.ts";

const source = fileURLToPath(new URL("../../../../python/legendre-xla/src", import.meta.url));

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

/** Machine code that is not optimised takes a third of the time to make, and computes the same. */
const flags = "--xla_backend_optimization_level=0";

interface Answer {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

interface Typed {
  readonly shape: readonly number[];
  readonly dtype: DType;
}

/** The server of the Python package, a question after the other. */
export class PythonServer {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting: ((answer: Answer | Error) => void)[] = [];
  private readonly chunks: Buffer[] = [];
  private held = 0;
  private next = 0;
  private errors = "";

  constructor(python: string) {
    this.child = spawn(python, ["-m", "legendre_xla.serve"], {
      env: { ...process.env, PYTHONPATH: source, JAX_PLATFORMS: "cpu", XLA_FLAGS: flags },
    });
    this.child.stderr.on("data", (text: Buffer) => {
      this.errors = (this.errors + text.toString()).slice(-4000);
    });
    this.child.stdout.on("data", (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.held += chunk.length;
      this.drain();
    });
    this.child.on("close", (code) => {
      for (const settle of this.waiting.splice(0)) {
        settle(new Error(`python ended with ${code}: ${this.errors}`));
      }
    });
    this.child.unref();
  }

  /** Compiles a module under a number. */
  async compile(program: number, text: string): Promise<void> {
    await this.ask({ op: "compile", program }, Buffer.from(text));
  }

  /** Runs a compiled module. */
  async run(program: number, args: readonly HostArray[]): Promise<HostArray[]> {
    const types = args.map(({ shape, dtype }) => ({ shape, dtype }));
    const body = Buffer.concat(args.map(bytesOf));
    const answer = await this.ask({ op: "run", program, args: types }, body);
    let at = 0;
    return (answer.header["results"] as Typed[]).map(({ shape, dtype }) => {
      const size = sizeOf(shape) * (dtype === "bool" ? 1 : dtype === "float64" ? 8 : 4);
      const part = Uint8Array.from(answer.body.subarray(at, at + size)).buffer;
      at += size;
      return new HostArray(shape, dtype, numbersOf(part, dtype));
    });
  }

  /** Forgets a program. */
  async free(program: number): Promise<void> {
    await this.ask({ op: "free", programs: [program] });
  }

  end(): void {
    this.child.stdin.end();
  }

  ask(header: Readonly<Record<string, unknown>>, body: Buffer = Buffer.alloc(0)): Promise<Answer> {
    const text = Buffer.from(JSON.stringify({ ...header, id: this.next++ }));
    const lengths = Buffer.alloc(12);
    lengths.writeUInt32LE(text.length, 0);
    lengths.writeBigUInt64LE(BigInt(body.length), 4);
    return new Promise((resolve, reject) => {
      this.waiting.push((answer) => {
        if (answer instanceof Error) return reject(answer);
        const { error } = answer.header;
        if (error !== undefined) reject(new Error(String(error)));
        else resolve(answer);
      });
      this.child.stdin.write(Buffer.concat([lengths, text, body]));
    });
  }

  private drain(): void {
    for (;;) {
      if (this.held < 12) return;
      const whole = Buffer.concat(this.chunks.splice(0));
      this.chunks.push(whole);
      const header = whole.readUInt32LE(0);
      const end = 12 + header + Number(whole.readBigUInt64LE(4));
      if (whole.length < end) return;
      this.chunks.splice(0, 1, whole.subarray(end));
      this.held -= end;
      const text = whole.subarray(12, 12 + header).toString();
      this.waiting.shift()?.({
        header: JSON.parse(text) as Answer["header"],
        body: whole.subarray(12 + header, end),
      });
    }
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
