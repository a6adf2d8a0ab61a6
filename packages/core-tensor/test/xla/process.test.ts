import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openDevice } from "../../src/engine/devices/open.ts";
import { findPython } from "../../src/engine/devices/xla/find-python.ts";
import {
  FrameReader,
  frame,
  jsonHeader,
  numbersHeader,
} from "../../src/engine/devices/xla/frames.ts";
import { SharedFile } from "../../src/engine/devices/xla/shared-file.ts";
import { jit } from "../../src/jit/index.ts";
import { type FakePython, fakePython, otherProgram } from "./fake-python.ts";

let fake: FakePython | undefined;

/** Names a program as the Python to start. */
function use(program: FakePython): void {
  fake?.remove();
  fake = program;
  vi.stubEnv("LEGENDRE_PYTHON", program.path);
}

beforeAll(() => tf.setBackend("cpu"));

afterEach(async () => {
  if (fake !== undefined) {
    const opened = await openDevice("xla");
    if ("device" in opened && opened.device.name === "xla") opened.device.process.end("it is over");
    fake.remove();
    fake = undefined;
  }
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const x = tf.tensor1d([1, 2, 3]) as tf.Tensor;
const double = () => jit((a: tf.Tensor) => tf.mul(a, 2), { device: "xla" });

/** Answers as a server does that returns its arguments as they are. */
const echoes = `
  if (header.op === "describe") return send(described);
  if (header.op === "run" && header.keep[0] === 0) return send({}, body);
  global.kept ??= new Map();
  for (const number of header.values) kept.delete(number);
  if (header.op === "run") kept.set(header.keep[0], Buffer.from(body));
  if (header.op === "fetch") return send({}, kept.get(header.value));
  send({ values: kept.size });
`;

describe("messages", () => {
  it("are read whole from pieces of any size", () => {
    const messages = [
      { header: { a: 1 }, body: Uint8Array.of() },
      { header: { text: "größer" }, body: Uint8Array.from({ length: 1000 }, (_, i) => i) },
      { header: {}, body: Uint8Array.of(7) },
      // Beyond what is joined to one piece.
      { header: { large: true }, body: new Uint8Array(20_000).fill(3) },
    ];
    const stream = messages.flatMap(({ header, body }) => frame(jsonHeader(header), [body, body]));
    expect(stream).toHaveLength(3 + 3);
    const whole = Uint8Array.from(stream.flatMap((piece) => [...piece]));
    for (const size of [1, 5, 12, 13, 700, 40_000, whole.length]) {
      const reader = new FrameReader();
      const found = [];
      for (let at = 0; at < whole.length; at += size) {
        found.push(...reader.push(whole.slice(at, at + size)));
      }
      expect(found.map(({ header }) => header)).toEqual(messages.map(({ header }) => header));
      expect(found.map(({ body }) => [...body])).toEqual(
        messages.map(({ body }) => [...body, ...body]),
      );
    }
  });

  it("without a header are bytes alone, and numbers are told from names", () => {
    const [only] = frame(new Uint8Array(), [Uint8Array.of(5)]);
    expect(new FrameReader().push(only as Uint8Array)).toEqual([
      { header: {}, body: Uint8Array.of(5) },
    ]);
    // Beyond 32 bits, and one whose first byte is that of an opening brace.
    const numbers = [123, 2 ** 40 + 1];
    const header = numbersHeader(numbers);
    expect(header[0]).toBe(0);
    expect([...new Float64Array(header.buffer, 8)]).toEqual(numbers);
  });

  it("are refused where something else was printed", () => {
    const bytes = new TextEncoder().encode("Hello from a module\nmore");
    expect(() => new FrameReader().push(bytes)).toThrow(
      /got "Hello from a module" where an answer/,
    );
  });
});

it("finds Python by name, by the environment in force, or on the path", () => {
  const both = { LEGENDRE_PYTHON: "py", VIRTUAL_ENV: "/v" };
  expect(findPython(both, "linux")).toEqual({ command: "py", from: "LEGENDRE_PYTHON" });
  expect(findPython({ VIRTUAL_ENV: "/v" }, "linux").command).toBe("/v/bin/python");
  expect(findPython({ VIRTUAL_ENV: "C:\\v" }, "win32").command).toBe("C:\\v\\Scripts\\python.exe");
  expect(findPython({ LEGENDRE_PYTHON: "", VIRTUAL_ENV: "" }, "linux").command).toBe("python3");
  expect(findPython({}, "win32").command).toBe("python");
});

describe("a process that works", () => {
  it("keeps results until they are disposed of, and reads them when asked", async () => {
    use(fakePython(echoes));
    const f = double();
    const result = await f(x);
    expect(() => result.dataSync()).toThrow(/await tensor\.data\(\)/);
    expect([...(await result.data())]).toEqual([1, 2, 3]);
    const opened = await openDevice("xla");
    if (!("device" in opened) || opened.device.name !== "xla") throw new Error("it has to start");
    const { about, process } = opened.device;
    expect(about).toBe('JAX 0 on "pretended", 2 devices (toy)');
    const held = async (): Promise<unknown> =>
      (await process.ask({ op: "counts" })).header["values"];
    expect(await held()).toBe(1);
    result.dispose();
    expect(await held()).toBe(0);
    const one = await f(tf.tensor1d([5]) as tf.Tensor);
    expect([...one.dataSync()]).toEqual([5]);
    expect(await held()).toBe(0);
  });

  it("says what the other side raised, and goes on", async () => {
    use(
      fakePython(`
        if (header.op === "run" && body.readFloatLE(0) === 1) return send({ error: "RESOURCE_EXHAUSTED: 9 GB" });
        if (header.op === "run" && body.readFloatLE(0) === 2) return send({ error: "it does not like 2" });
        ${echoes}`),
    );
    const f = double();
    await expect(f(x)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(/"xla" has too little memory: RESOURCE_EXHAUSTED.*smaller/),
      details: { device: "xla", fault: "memory" },
    });
    await expect(f(tf.tensor1d([2, 2]))).rejects.toThrow(
      /XLA could not run a compiled model on "xla": it does not like 2/,
    );
    expect([...(await (await f(tf.tensor1d([3, 4]))).data())]).toEqual([3, 4]);
  });
});

describe("a process that does not start", () => {
  const says = async (reason: RegExp): Promise<void> => {
    await expect(double()(x)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(reason),
    });
  };

  it("is named with the remedy, and the call can be repeated", async () => {
    vi.stubEnv("LEGENDRE_PYTHON", "/there/is/no/python");
    await says(
      /"xla" cannot be used: the Python "\/there\/is\/no\/python" of LEGENDRE_PYTHON does not exist; .*pip install legendre-xla/,
    );
    const missing = "ModuleNotFoundError: No module named 'jax'";
    use(otherProgram(`console.error("Traceback:\\n${missing}"); process.exit(1)`));
    await says(/has no module jax; .*pip install legendre-xla/);
    use(otherProgram(`console.error("SyntaxError: invalid syntax"); process.exit(1)`));
    await says(/cannot be used: its process ended with code 1 \(SyntaxError: invalid syntax\)/);
    use(otherProgram(`console.log("welcome to this machine"); setInterval(() => {}, 1000)`));
    await says(/got "welcome to this machine" where an answer was expected/);
    use(fakePython(`send({ ...described, protocol: 7 })`));
    await says(/speaks protocol 7 and this package 2: install the one that fits/);
    use(fakePython(echoes));
    expect([...(await (await double()(x)).data())]).toEqual([1, 2, 3]);
  });

  it("gives way to the next device of a list", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubEnv("LEGENDRE_PYTHON", "/there/is/no/python");
    const f = jit((a: tf.Tensor) => tf.mul(a, 2), { device: ["xla", "cpu"] });
    expect([...(await f(x)).dataSync()]).toEqual([2, 4, 6]);
    expect(f.stats()).toMatchObject({ device: "cpu", executor: "onnx" });
    expect(warn.mock.calls.join()).toMatch(/"xla" cannot be used .*so "cpu" is/);
  });
});

describe("large arguments", () => {
  // The first number says how the bytes came: 1 by the file, 2 by the pipe.
  const counts = `
    if (header.op === "run" && body.length > 40_000) body.writeFloatLE(shared ? 1 : 2, 0);
    ${echoes.replace("send(described)", "send({ ...described, shared: true })")}`;
  const large = (value: number): tf.Tensor => tf.fill([20_000], value);
  const numbers = async (result: tf.Tensor): Promise<number[]> => {
    const data = await result.data();
    return [data[0], data[1], data.at(-1)] as number[];
  };

  it("cross by the shared file, one call at a time, the others by the pipe", async () => {
    use(fakePython(counts));
    const f = double();
    expect(await numbers(await f(large(5)))).toEqual([1, 5, 5]);
    const both = await Promise.all([f(large(6)), f(large(7))]);
    expect(await numbers(both[0])).toEqual([1, 6, 6]);
    expect(await numbers(both[1])).toEqual([2, 7, 7]);
    expect(await numbers(await f(large(8)))).toEqual([1, 8, 8]);
    // Few numbers go with the message.
    expect(await numbers(await f(x))).toEqual([1, 2, 3]);
  });

  it("cross by the pipe to a process that does not say it reads the file", async () => {
    use(fakePython(counts.replace("shared: true", "")));
    expect(await numbers(await double()(large(5)))).toEqual([2, 5, 5]);
  });

  it("cross by the pipe where memory for files is full, and by the file again later", async () => {
    use(fakePython(counts));
    const f = double();
    await f(x);
    const full = vi.spyOn(SharedFile.prototype, "write").mockImplementationOnce(() => {
      throw new Error("ENOSPC: no space left on device");
    });
    expect(await numbers(await f(large(5)))).toEqual([2, 5, 5]);
    expect(full).toHaveBeenCalledOnce();
    expect(await numbers(await f(large(6)))).toEqual([1, 6, 6]);
  });

  it("are written whole by a file system that takes a part at a time", () => {
    const written = new Uint8Array(20);
    const calls: string[] = [];
    const file = new SharedFile(
      {
        existsSync: () => false,
        openSync: (path: string) => {
          calls.push(path);
          return 7;
        },
        unlinkSync: (path: string) => void calls.push(`no ${path}`),
        closeSync: (descriptor: number) => void calls.push(`close ${descriptor}`),
        writeSync: (_: number, bytes: Uint8Array, from: number, count: number, at: number) => {
          const taken = Math.min(3, count);
          written.set(bytes.subarray(from, from + taken), at);
          return taken;
        },
      } as never,
      "/some/folder",
    );
    file.write([Uint8Array.of(1, 2, 3, 4, 5, 6, 7), Uint8Array.of(), Uint8Array.of(8, 9)]);
    expect([...written.subarray(0, 10)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
    file.close();
    const [path, removed, closed] = calls;
    expect(path).toMatch(/^\/some\/folder\/legendre-/);
    expect([removed, closed]).toEqual([`no ${path}`, "close 7"]);
  });
});

describe("a process that ends", () => {
  const dies = `
    if (header.op === "run" && body.readFloatLE(0) === 9) {
      console.error("Fatal: out of luck");
      process.exit(3);
    }
    ${echoes}`;

  it("is said with its last words, keeps arguments, and another one is started", async () => {
    use(fakePython(dies));
    const [f, g] = [double(), double()];
    const old = await f(x);
    await g(x);
    await expect(f(tf.tensor1d([9, 9, 9]))).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(
        /"xla" was lost: its process ended with code 3 \(Fatal: out of luck\); what lay there is gone.*call again/,
      ),
      details: { device: "xla", fault: "lost" },
    });
    expect([...(await (await f(x)).data())]).toEqual([1, 2, 3]);
    // What belonged to the first process ends nothing of the second.
    const second = await openDevice("xla");
    await expect(old.data()).rejects.toThrow(/cannot be read: .*from a checkpoint/);
    await expect(g(x)).rejects.toMatchObject({ details: { fault: "lost" } });
    expect([...(await (await g(x)).data())]).toEqual([1, 2, 3]);
    expect(await openDevice("xla")).toBe(second);
    old.dispose();
  });

  it("is noticed between calls, and by questions that wait", async () => {
    use(
      fakePython(
        `if (header.op === "fetch") process.kill(process.pid, "SIGKILL"); else { ${echoes} }`,
      ),
    );
    const result = await double()(x);
    const both = await Promise.allSettled([result.data(), result.data()]);
    for (const outcome of both) {
      expect(outcome).toMatchObject({ reason: { message: expect.stringMatching(/SIGKILL/) } });
    }
    expect([...(await (await double()(tf.tensor1d([4]))).data())]).toEqual([4]);
  });
});

describe("after its process was killed", () => {
  const asks = echoes.replace(
    "send(described)",
    "send({ ...described, platform: String(process.pid) })",
  );

  /** The device that runs now, with the id of its process. */
  async function running() {
    const opened = await openDevice("xla");
    if (!("device" in opened) || opened.device.name !== "xla") throw new Error("it has to start");
    const { device } = opened;
    return { device, pid: Number(/on "(\d+)"/.exec(device.about)?.[1]) };
  }

  /** Kills the process, and waits until that was noticed or not. */
  async function kill(known: boolean): Promise<number> {
    const { device, pid } = await running();
    process.kill(pid, "SIGKILL");
    if (known) await vi.waitFor(() => expect(device.state.lost).toMatch(/SIGKILL/));
    return pid;
  }

  const lostCall = {
    code: "engine",
    message: expect.stringMatching(/"xla" was lost: its process ended by SIGKILL; .*call again/),
    details: { device: "xla", fault: "lost" },
  };
  const lostNumbers = {
    code: "engine",
    message: expect.stringMatching(
      /"xla" cannot be read: device was lost: its process ended by SIGKILL; .*are gone: .*checkpoint/,
    ),
    details: { device: "xla", fault: "lost", unreadable: true },
  };

  it.each([true, false])(
    "calls and reads reject, and the next one is started (noticed: %s)",
    async (known) => {
      use(fakePython(asks));
      const f = double();
      const there = await f(x);
      const first = await kill(known);
      const calls = await Promise.allSettled([f(x), f(x), f(there), there.data()]);
      expect(calls).toMatchObject([
        { reason: lostCall },
        { reason: lostCall },
        { reason: known ? lostNumbers : lostCall },
        { reason: lostNumbers },
      ]);
      expect([...(await (await f(x)).data())]).toEqual([1, 2, 3]);
      expect((await running()).pid).not.toBe(first);
      // What lay there stays lost, and costs the function nothing.
      await expect(f(there)).rejects.toMatchObject(lostNumbers);
      await expect(there.data()).rejects.toMatchObject(lostNumbers);
      expect(() => there.dataSync()).toThrow(expect.objectContaining(lostNumbers));
      expect([...(await (await f(x)).data())]).toEqual([1, 2, 3]);
      expect(f.stats().compiles).toBe(2);
      there.dispose();
    },
  );

  it("the call after one whose argument lay there works", async () => {
    use(fakePython(asks));
    const f = double();
    const there = await f(x);
    await kill(true);
    await expect(f(there)).rejects.toMatchObject(lostNumbers);
    expect([...(await (await f(x)).data())]).toEqual([1, 2, 3]);
  });

  it("an argument that lay there is an error on the next device of a list, too", async () => {
    use(fakePython(asks));
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const f = jit((a: tf.Tensor) => tf.mul(a, 2), { device: ["xla", "cpu"] });
    const there = await f(x);
    const other = await double()(x);
    await kill(false);
    await expect(f(there)).rejects.toMatchObject(lostNumbers);
    for (const dead of [there, other]) await expect(f(dead)).rejects.toMatchObject(lostNumbers);
    expect([...(await f(x)).dataSync()]).toEqual([2, 4, 6]);
    expect(f.stats().device).toBe("cpu");
    expect(warn.mock.calls.join()).toMatch(/goes on with "cpu" after an error/);
    const onCpu = jit((a: tf.Tensor) => tf.mul(a, 2), { device: "cpu" });
    await expect(onCpu(other)).rejects.toMatchObject(lostNumbers);
  });

  it("while many calls wait, all of them reject and one process is started", async () => {
    use(fakePython(`if (header.op === "run" && body.readFloatLE(0) === 7) return; ${asks}`));
    const [f, g] = [double(), double()];
    await Promise.all([f(x), g(x)]);
    const waiting = Array.from({ length: 20 }, (_, i) => (i % 2 ? f : g)(tf.tensor1d([7, 7, i])));
    const first = await kill(false);
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({ status: "rejected", reason: lostCall });
    }
    const again = await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 ? f : g)(x)));
    for (const result of again) expect([...(await result.data())]).toEqual([1, 2, 3]);
    expect((await running()).pid).not.toBe(first);
    expect([f.stats().compiles, g.stats().compiles]).toEqual([2, 2]);
  });

  it("while it is starting, the call says so and the next starts another", async () => {
    const path = `const once = __dirname + "/started";
      if (!fs.existsSync(once)) { fs.writeFileSync(once, ""); process.kill(process.pid, "SIGKILL"); }`;
    use(fakePython(`${path} ${asks}`));
    const f = double();
    await expect(f(x)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(/"xla" cannot be used: .* ended by SIGKILL/),
    });
    expect([...(await (await f(x)).data())]).toEqual([1, 2, 3]);
  });

  it.each([
    ["its process ended by SIGKILL", 'process.kill(process.pid, "SIGKILL")'],
    ["it closed its output", "fs.closeSync(1)"],
  ])(
    "that is noticed where another process holds a pipe or the first lives on: %s",
    async (reason, then) => {
      // As a wrapper of Python does, or what Python starts.
      const holds = `const other = require("node:child_process")
      .spawn("sleep", ["20"], { stdio: ["ignore", "ignore", "inherit"], detached: true });
      fs.writeFileSync(__dirname + "/other", String(other.pid));`;
      use(fakePython(`if (header.op === "run") { ${holds} ${then}; return; } ${asks}`));
      await expect(double()(x)).rejects.toThrow(`the device "xla" was lost: ${reason}; `);
      // Raises if the other has ended.
      process.kill(Number(readFileSync(join(dirname(fake?.path ?? ""), "other"), "utf8")));
    },
  );
});

describe("when Node ends", () => {
  const script = fileURLToPath(new URL("use-elsewhere.ts", import.meta.url));
  const run = ["--import", "tsx", script];
  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  const gone = (pid: number): Promise<void> =>
    vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000, interval: 50 });

  const withPid = echoes.replace(
    "send(described)",
    "send({ ...described, platform: process.pid })",
  );

  it("does not wait for an idle process, and leaves none", async () => {
    use(fakePython(withPid));
    const { stdout } = await new Promise<{ stdout: string }>((resolve, reject) => {
      execFile(process.execPath, [...run, "end"], (error, stdout) =>
        error === null ? resolve({ stdout }) : reject(error),
      );
    });
    const [pid, numbers] = stdout.trim().split("\n");
    expect(numbers).toBe("1,2,3");
    await gone(Number(pid));
  });

  it("leaves none when it is killed", async () => {
    use(fakePython(withPid));
    const child = spawn(process.execPath, [...run, "stay"]);
    const [text] = (await once(child.stdout, "data")) as [Buffer];
    const pid = Number(text.toString().split("\n")[0]);
    expect(isAlive(pid)).toBe(true);
    child.kill("SIGKILL");
    await gone(pid);
  });
});
