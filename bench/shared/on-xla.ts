import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveCheckpoint, trace } from "@legendre/core-tensor";
import { saveXla } from "@legendre/core-tensor/xla";
import { compare } from "./compare.ts";
import { type Peer, peerPythons, startPeer } from "./peer.ts";
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
  /** Milliseconds that tracing and writing the program may take. */
  readonly exported?: number;
}

/**
 * Rows for a step as `saveXla` writes it and JAX runs it, in a Python of PEER_PYTHON, so that what the export costs is seen apart from
 * Node: its time beside the one by hand (goal 1.05), how long it compiles (1.5 times as long), and the export itself. Nothing where no Python
 * has JAX, which is said.
 */
export async function compareOnXla(
  { step, carried, rest, byHand, exported, ...row }: XlaStep,
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
    const program = { program: "xla_step.py", args: [folder, Object.keys(carried).join()] };
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
          reports: true,
          goals: atMost === undefined ? [] : [{ atMost }],
          rounds: 1,
        },
        flags,
      );
    const most = hand?.compiled === undefined ? undefined : 1500 * hand.compiled;
    await figure("compiled", 1e3 * (compiled as number), most);
    await figure("traced and written", written, exported);
  } finally {
    ours?.stop();
    rmSync(folder, { recursive: true });
  }
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
