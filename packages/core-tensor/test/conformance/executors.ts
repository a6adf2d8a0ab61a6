import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";
import { afterAll, expect } from "vitest";
import { probe } from "../../src/engine/candidates.ts";
import type { OrtDeviceName } from "../../src/engine/devices/device.ts";
import type { Graph, Program } from "../../src/graph/graph.ts";
import { optimiseProgram } from "../../src/graph/index.ts";
import { inDoubles } from "../../src/graph/passes/in-doubles.ts";
import { runTfjs, treeLeaves } from "../../src/index.ts";
import { HostArray } from "../../src/kernels/host-array.ts";
import { toHost } from "../../src/kernels/host-tensor.ts";
import { isComposite, type Kernel } from "../../src/kernels/kernel.ts";
import { hloFormOf } from "../../src/kernels/stablehlo-table.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import type { ValueType } from "../../src/kernels/value-type.ts";
import { deviceFor, runOnDevice } from "../devices/device-run.ts";
import { webgpuStarts } from "../devices/software-vulkan.ts";
import { batchedRuns } from "../xla/batched-runs.ts";
import { PythonServer, pythonWithJax } from "../xla/python.ts";
import { joinedRuns } from "./joined-graphs.ts";
import { ortVersion } from "./record.ts";
import { exactly } from "./tolerance.ts";

/** What a program returned, and which of its kernels ran in plain TypeScript instead. */
export interface Ran {
  readonly outputs: readonly HostArray[];
  readonly onHost: readonly string[];
}

/** An executor that has started. */
export interface Running {
  /** Library and version. */
  readonly version: string;
  /**
   * By how much the bounds of the suite are widened. GPUs may round elementary functions by several units:
   * WGSL allows 3 for `exp` and `log`, and inherits those of a division by 2.5.
   * @defaultValue `1`
   */
  readonly slack?: number;
  /** Whether it computes in doubles, and is held to their rounding. @defaultValue `false` */
  readonly doubles?: boolean;
  /** Kernels that it has no form of: their cases are left out. @defaultValue none */
  readonly lacks?: (kernel: string) => boolean;
  run(program: Program, args: readonly unknown[]): Promise<Ran>;
  /** Runs a program on each of several lists of arguments, an error where it raises one: faster than one by one. */
  readonly runOnEach?: (
    program: Program,
    all: readonly (readonly HostArray[])[],
  ) => Promise<readonly (Ran | Error)[]>;
}

/** A way to run programs that the suite holds to the reference. To add one: a row here, and a test file. */
export interface Executor {
  /** Its column in the compatibility table, and the name of its record. */
  readonly id: string;
  readonly title: string;
  /** What a machine must have, for the name of a skipped test. */
  readonly needs: string;
  /** Whether its tests run beside each other, since it takes many programs at once. @defaultValue `false` */
  readonly together?: boolean;
  /** Starts it; null where it is not available. */
  start(): Promise<Running | null>;
}

/** Whether tfjs's own backend, or the row's form of it, runs a kernel. */
function onBackend(name: string, backend: string): boolean {
  const { eager } = lookupKernel(name) as Kernel;
  return eager !== undefined || tf.getKernel(name, backend) !== undefined;
}

function tfjs(id: string, backend: string): Executor {
  return {
    id,
    title: `tfjs on ${backend}`,
    needs: `the tfjs backend ${backend}`,
    async start() {
      if (!(await tf.setBackend(backend))) return null;
      await tf.ready();
      return {
        version: `tfjs ${tf.version_core}`,
        run: async (program, args) => {
          const results = treeLeaves<tf.Tensor>(runTfjs(program, ...args) as never);
          const outputs = results.map(toHost);
          tf.dispose(results);
          const kernels = program.graph.nodes.map(({ kernel }) => kernel);
          return { outputs, onHost: kernels.filter((name) => !onBackend(name, backend)) };
        },
      };
    },
  };
}

/** TensorFlow's kernels, by whichever of the two addons is there; they differ in the library they link to. */
const tfjsNode: Executor = {
  ...tfjs("tfjs-node", "tensorflow"),
  title: "tfjs-node",
  needs: "tfjs-node",
  async start() {
    const states = [await probe("tfjs-node"), await probe("tfjs-node-gpu")];
    if (!states.some(({ available }) => available)) return null;
    return tfjs("tfjs-node", "tensorflow").start();
  },
};

const onnx: Executor = {
  id: "onnx",
  title: "onnxruntime on the CPU",
  needs: "onnxruntime-node",
  together: true,
  async start() {
    // It throws where onnxruntime cannot be loaded.
    const module = await import("../onnx/compiled.ts").catch(() => null);
    if (module === null) return null;
    const runs = joinedRuns(module.runCompiled, false);
    return {
      version: `onnxruntime ${await ortVersion()}`,
      run: ({ graph }, args) => runs.grant({ graph, inputs: treeLeaves<HostArray>(args as never) }),
      runOnEach: (program, all) => module.runCompiledOnEach(program.graph, all),
    };
  },
};

/** The same programs in doubles; their results go by the names of the types they were traced with. */
const onnxFloat64: Executor = {
  id: "onnx-float64",
  title: "onnxruntime on the CPU, float64",
  needs: "onnxruntime-node",
  together: true,
  async start() {
    const module = await import("../onnx/compiled.ts").catch(() => null);
    if (module === null) return null;
    const named = ({ outputs, onHost }: Ran, { graph }: Program): Ran => ({
      onHost,
      outputs: outputs.map(({ shape, dtype, data }, index) => {
        const traced = graph.values[graph.outputs[index] as number] as ValueType;
        expect(dtype).toBe(traced.dtype === "float32" ? "float64" : traced.dtype);
        return new HostArray(shape, traced.dtype, data);
      }),
    });
    const wide = (args: readonly HostArray[]): HostArray[] =>
      args.map(({ shape, dtype, data }) =>
        dtype === "float32"
          ? new HostArray(shape, "float64", data)
          : new HostArray(shape, dtype, data),
      );
    const runs = joinedRuns(module.runCompiled, false);
    return {
      version: `onnxruntime ${await ortVersion()}`,
      doubles: true,
      run: async (program, args) => {
        const inputs = wide(treeLeaves<HostArray>(args as never));
        return named(await runs.grant({ graph: inDoubles(program).graph, inputs }), program);
      },
      runOnEach: async (program, all) => {
        const runs = await module.runCompiledOnEach(inDoubles(program).graph, all.map(wide));
        return runs.map((run) => (run instanceof Error ? run : named(run, program)));
      },
    };
  },
};

function onDevice(
  name: OrtDeviceName,
  about: Omit<Executor, "start"> & {
    readonly ready: () => Promise<boolean>;
    readonly slack?: number;
  },
): Executor {
  const { ready, slack = 1, ...executor } = about;
  return {
    ...executor,
    async start() {
      if (!(await ready())) return null;
      const device = await deviceFor(name);
      const run = (graph: Graph, inputs: readonly HostArray[]): Promise<Ran> =>
        runOnDevice(device, graph, inputs);
      const runs = joinedRuns(run, true);
      return {
        version: `onnxruntime ${await ortVersion()}`,
        slack,
        run: ({ graph }, args) => {
          const inputs = treeLeaves<HostArray>(args as never);
          return about.together ? runs.grant({ graph, inputs }) : run(graph, inputs);
        },
      };
    },
  };
}

const onnxWeb = onDevice("web-wasm", {
  id: "onnx-web",
  title: "onnxruntime-web, WebAssembly",
  needs: "onnxruntime-web",
  together: true,
  ready: async () => true,
});

const onnxWebgpu = onDevice("webgpu", {
  id: "onnx-webgpu",
  title: "onnxruntime on WebGPU",
  needs: "chromium",
  slack: 4,
  ready: webgpuStarts,
});

/** XLA's compiler in a process of Python, many programs in one module. */
const xla: Executor = {
  id: "xla",
  title: "XLA on the CPU",
  needs: "jax",
  together: true,
  async start() {
    const python = pythonWithJax();
    if (python === null) return null;
    const server = new PythonServer(python);
    afterAll(() => server.end());
    const described = await server.ask({ op: "describe" });
    const { jax } = described.header["versions"] as Record<string, string>;
    const runs = batchedRuns(server);
    return {
      version: `jax ${jax}`,
      // XLA's own approximations of elementary functions are off by some units more.
      slack: 2,
      lacks: (kernel) => {
        const row = lookupKernel(kernel);
        return !isComposite(row) && hloFormOf(row) === undefined;
      },
      run: async (program, args) => ({
        outputs: await runs.grant({ program, args: treeLeaves<HostArray>(args as never) }),
        onHost: [],
      }),
    };
  },
};

const reference: Executor = {
  id: "reference",
  title: "reference, float64",
  needs: "nothing",
  start: async () => ({
    version: "this package",
    run: async (program, args) => ({
      outputs: exactly(optimiseProgram(program), args),
      onHost: [],
    }),
  }),
};

/** Every executor, in the order of the table. */
export const executors: Readonly<
  Record<
    | "reference"
    | "tfjsCpu"
    | "tfjsWasm"
    | "tfjsNode"
    | "onnx"
    | "onnxFloat64"
    | "onnxWeb"
    | "onnxWebgpu"
    | "xla",
    Executor
  >
> = {
  reference,
  tfjsCpu: tfjs("tfjs-cpu", "cpu"),
  tfjsWasm: tfjs("tfjs-wasm", "wasm"),
  tfjsNode,
  onnx,
  onnxFloat64,
  onnxWeb,
  onnxWebgpu,
  xla,
};
