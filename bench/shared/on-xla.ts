import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jit, saveCheckpoint, trace, treeClone, treeDispose } from "@legendre/core-tensor";
import { saveXla } from "@legendre/core-tensor/xla";
import type { Tensor } from "@tensorflow/tfjs";
import { compare } from "./compare.ts";
import { freePrograms } from "./free.ts";
import { type Peer, peerPythons, startPeer } from "./peer.ts";
import { type Sampler, sampler, summarise, timeInTurns } from "./sample.ts";
import type { CompareOptions, PeerProgram, Workload } from "./workload.ts";

/** A step to be timed on XLA beside the same one written by hand in JAX. */
export interface XlaStep extends Pick<Workload, "name" | "row" | "rounds"> {
  /** What is timed, with its sizes. */
  readonly title: string;
  /** Gives back `value`, the loss, and what it carries, by name; can be traced. */
  readonly step: (...args: never[]) => object;
  /** The first arguments, by these names; the same names come back. */
  readonly carried: Readonly<Record<string, unknown>>;
  /** The arguments after them, the same in each step. */
  readonly rest: readonly unknown[];
  /** The step by hand; it gives its first three losses and says how long it compiled. */
  readonly byHand: PeerProgram;
  /** How many steps a call of the peer takes, where some differ from others. @defaultValue 1 */
  readonly steps?: number;
  /** Milliseconds that a call from Node may take beyond the step; not looked at where it is left out. */
  readonly fromNode?: number;
  /** Milliseconds that tracing and writing the program may take. */
  readonly exported?: number;
}

/**
 * Rows for a step as `saveXla` writes it and JAX runs it, in a Python of PEER_PYTHON, so that what the export costs is seen apart from
 * Node: its time beside the one by hand (goal 1.05), how long it compiles (1.5 times as long), and the export itself. Nothing where no Python
 * has JAX, which is said.
 */
export async function compareOnXla(
  { step, carried, rest, byHand, steps = 1, fromNode, exported, ...row }: XlaStep,
  flags: CompareOptions,
): Promise<void> {
  if (peerPythons().length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "legendre-bench-"));
  let ours: Peer | undefined;
  try {
    const args = [...Object.values(carried), ...rest];
    const began = performance.now();
    await saveXla(join(folder, "step.legendre"), trace(step as never, ...(args as never[])));
    const written = performance.now() - began;
    await saveCheckpoint(join(folder, "start.safetensors"), args as never);
    const program = {
      program: "xla_step.py",
      args: [folder, Object.keys(carried).join(), `${steps}`],
    };
    ours = await onePeer(program, flags);
    if (ours === undefined) return;
    const { sample, check, compiled } = ours;
    const hand = await onePeer(byHand, flags);
    hand?.stop();
    await compare(
      {
        ...row,
        row: `on XLA, ${row.row}`,
        title: `on XLA: ${row.title}`,
        xla: true,
        ours: () => sample(1),
        sampled: sample,
        check: check ?? [],
        checkTolerance: 1e-4,
        peers: [byHand],
        goals: [{ against: "jax", atMost: 1.05 }],
      },
      flags,
    );
    const figure = (what: string, value: number, atMost: number | undefined): Promise<unknown> =>
      compare(
        {
          name: row.name,
          row: `${what} for XLA, ${row.row}`,
          title: `${what} for XLA: ${row.title}`,
          ours: () => value,
          xla: true,
          reports: true,
          goals: atMost === undefined ? [] : [{ atMost }],
          rounds: 1,
        },
        flags,
      );
    const most = hand?.compiled === undefined ? undefined : 1500 * hand.compiled;
    await figure("compiled", 1e3 * (compiled as number), most);
    await figure("traced and written", written, exported);
    if (fromNode === undefined) return;
    const [node, python] = await besideNode({ step, carried, rest }, sample, flags.smoke);
    flags.progress(
      `a step called from Node ${node.toFixed(3)} ms, in Python ${python.toFixed(3)} ms`,
    );
    await figure("a call from Node, beyond the step,", node - python, fromNode);
  } finally {
    ours?.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of a step that Node calls on XLA, what is carried kept there, and of the same step in Python: medians, sampled in turns. */
async function besideNode(
  { step, carried, rest }: Pick<XlaStep, "step" | "carried" | "rest">,
  python: Sampler,
  smoke: boolean,
): Promise<[number, number]> {
  process.env["LEGENDRE_PYTHON"] ??= peerPythons()[0];
  process.env["PYTHONPATH"] ??= fileURLToPath(
    new URL("../../python/legendre-xla/src", import.meta.url),
  );
  process.env["JAX_PLATFORMS"] ??= "cpu";
  const names = Object.keys(carried);
  const run = jit(step as (...args: unknown[]) => Record<string, unknown>, {
    device: "xla",
    donate: names.map((_, i) => i),
  });
  let args = [...Object.values(carried).map((tree) => treeClone(tree)), ...rest];
  const call = async (): Promise<void> => {
    const result = await run(...args);
    args = [...names.map((name) => result[name]), ...rest];
    const value = result["value"] as Tensor;
    await value.data();
    value.dispose();
  };
  await call();
  const rounds = { rounds: smoke ? 1 : 21, exact: smoke, budgetMs: 60_000 };
  const [node, own] = summarise(await timeInTurns([sampler(call), python], rounds));
  treeDispose(args.slice(0, names.length));
  await freePrograms(run);
  return [node?.median ?? Number.NaN, own?.median ?? Number.NaN];
}

/** A peer in the first Python that can run it; says why where there is none. */
async function onePeer(
  program: PeerProgram,
  { processor, progress }: CompareOptions,
): Promise<Peer | undefined> {
  for (const python of peerPythons()) {
    const peer = await startPeer(program, python, processor);
    if (!("reason" in peer)) return peer;
    progress(`not on XLA: ${peer.reason}`);
  }
  return undefined;
}
