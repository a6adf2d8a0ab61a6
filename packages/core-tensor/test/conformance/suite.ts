import { describe, expect, it } from "vitest";
import type { Program } from "../../src/graph/graph.ts";
import { trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { treeUnflatten } from "../../src/tree/index.ts";
import { kept } from "../kernels/batched-case.ts";
import { describeCase } from "../kernels/case.ts";
import { families } from "../kernels/cases/index.ts";
import { edgesOn } from "./edges.ts";
import type { Executor } from "./executors.ts";
import { checkGolden } from "./golden/check.ts";
import { goldenPrograms } from "./golden/index.ts";
import { checkOn, checkReference } from "./kernels.ts";
import { Findings, merged, readRecord, writeRecord } from "./record.ts";
import { tiesOn } from "./ties.ts";
import { bounded, hold, type Ideal, idealOf } from "./tolerance.ts";
import { checkTransform, transforms } from "./transforms.ts";

/**
 * Keeps what is found instead of comparing it: `"replace"`, as `npm run compatibility` sets it, or `"merge"`
 * for a run of some of the tests.
 */
const recording = process.env["CONFORMANCE_RECORD"];

interface Held {
  readonly program: Program;
  readonly args: readonly unknown[];
  readonly ideal: Ideal;
}

const held = new WeakMap<object, Held>();

/** A program and what the reference gives for it: found once for all executors whose tests share a process. */
function idealOnce(of: object, make: () => Omit<Held, "ideal">): Held {
  return kept(held, of, () => {
    const made = make();
    return { ...made, ideal: idealOf(made.program, made.args) };
  });
}

/**
 * Registers the whole suite for one executor: each kernel with each of its cases, each transform, and the
 * values computed by others. The last test compares what ran where with the committed record, from which
 * `docs/compatibility.md` is written.
 */
export async function conformance(executor: Executor): Promise<void> {
  const { id, title, needs, together = false } = executor;
  const running = await executor.start();
  if (running === null) {
    it.skip(`${title} conforms (needs ${needs})`, () => {});
    return;
  }
  // Sessions take time to make, so that the rarer batched forms run op by op only.
  const forms = id === "tfjs-cpu" ? "all" : "few";
  // Where programs are compiled many at a time, a test waits for others.
  const grouped = together ? { concurrent: true, timeout: 600_000 } : {};
  const kernels = new Findings();
  const ofTransforms = new Findings();
  const ofGolden = new Findings();
  const differences: Record<string, string> = {};

  for (const { name, cases: all } of families) {
    const cases = all.filter(({ kernel }) => running.lacks?.(kernel) !== true);
    if (cases.length === 0) continue;
    describe(name, grouped, () => {
      for (const entry of cases) {
        it(describeCase(entry), async () => {
          if (id === "reference") checkReference(entry);
          const reason = entry.differs?.[id];
          if (reason !== undefined) {
            await expect(
              checkOn(entry, running, forms, together),
              "no longer differs",
            ).rejects.toThrow();
            differences[entry.kernel] = reason;
            return;
          }
          const onHost = await checkOn(entry, running, forms, together);
          kernels.note(entry.kernel, onHost.length > 0);
        });
      }
    });
  }

  tiesOn(running, grouped);
  edgesOn(id, running, grouped);

  describe("transforms", grouped, () => {
    for (const transform of transforms) {
      it(transform.name, async () => {
        const { program, args, ideal } = idealOnce(transform, () => checkTransform(transform));
        const { outputs, onHost } = await running.run(program, args);
        hold(outputs, bounded(ideal, running), transform.name);
        ofTransforms.note(transform.name, onHost.length > 0);
      });
    }
  });

  describe("values computed elsewhere", grouped, () => {
    for (const golden of goldenPrograms) {
      it(`${golden.file}: ${golden.name}`, async () => {
        const { f, args } = golden;
        const exact = id === "reference" || running.doubles === true;
        const { program, ideal } = idealOnce(golden, () => ({
          program: trace(f as (...tensors: unknown[]) => never, ...args),
          args,
        }));
        const { outputs, onHost } = await running.run(program, args);
        hold(outputs, bounded(ideal, running), golden.name);
        const data = outputs.map((output: HostArray) => output.data);
        const result = treeUnflatten<Record<string, unknown>>(program.output, data);
        checkGolden(golden, result, exact ? "float64" : "float32");
        ofGolden.note(golden.file, onHost.length > 0);
      });
    }
  });

  it("ran what docs/compatibility.md says", () => {
    const found = {
      version: running.version,
      kernels: kernels.statuses(),
      transforms: ofTransforms.statuses(),
      golden: ofGolden.statuses(),
      differences,
    };
    if (recording !== undefined) {
      return writeRecord(id, merged(recording === "merge" ? readRecord(id) : null, found));
    }
    // A filter may have left most of the tests out.
    expect(readRecord(id) ?? {}, "npm run compatibility").toMatchObject(found);
  });
}
