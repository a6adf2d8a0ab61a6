import { availableParallelism, cpus } from "node:os";
import { type Peer, startPeer } from "./peer.ts";

/** What a bench prints under `--json`; lower is better, `ratio` is ours ÷ peer. */
export interface BenchRecord {
  readonly name: string;
  readonly ours: number;
  /** null where there is no peer. */
  readonly peer: number | null;
  readonly peerName: string | null;
  /** `"ms"` or `"bytes"`. */
  readonly unit: string;
  readonly ratio: number | null;
}

/** One workload to time against the same workload elsewhere. */
export interface Workload {
  readonly name: string;
  /** One call; it must have finished its work when it returns or resolves. */
  readonly ours: () => unknown;
  /** Numbers of the first calls of ours (losses, say), held to the peer's before anything is timed. */
  readonly check?: readonly number[];
  /** The program in `bench/peers` that does the same, with its arguments. */
  readonly peer?: { readonly program: string; readonly args?: readonly string[] };
  /** Items one call handles, for the throughput; e.g. examples of a batch. */
  readonly items?: { readonly count: number; readonly unit: string };
}

/** Where a bench reports to, and how thorough it is. */
export interface CompareOptions {
  readonly log: (text: string) => void;
  readonly progress: (text: string) => void;
  readonly record: (result: Readonly<Record<string, unknown>>) => void;
  /** One round instead of all. */
  readonly smoke: boolean;
  /** Samples a side. @defaultValue 21 */
  readonly rounds?: number;
}

/** Calls shorter than this are timed in groups, so that the clock's resolution does not matter. */
const sampleMs = 10;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

async function sampleOurs(ours: Workload["ours"], repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await ours();
  return (performance.now() - start) / repeats;
}

function describeSide(who: string, times: readonly number[], items: Workload["items"]): string {
  const middle = median(times);
  const rate = items ? `  ${Math.round((items.count / middle) * 1e3)} ${items.unit}/s` : "";
  const least = Math.min(...times);
  return `  ${who.padEnd(18)} median ${middle.toFixed(3)} ms  min ${least.toFixed(3)} ms${rate}`;
}

/** The machine, in one line: threads, processor, versions. */
function machine(): string {
  const processor = cpus()[0]?.model ?? "unknown processor";
  return `${availableParallelism()} threads, ${processor}, Node ${process.versions.node}`;
}

/** Largest relative difference between the numbers of ours and of the peer. */
const tolerance = 1e-3;

/** Throws when both sides give numbers and they differ: what computes something else is not timed. */
function checkEqual(name: string, ours: Workload["check"], peer: Peer | null): void {
  if (ours === undefined || peer === null || peer.check === null) return;
  const { check } = peer;
  const same =
    ours.length === check.length &&
    ours.every((v, i) => Math.abs(v - (check[i] ?? 0)) <= tolerance * Math.max(1, Math.abs(v)));
  if (same) return;
  throw new Error(
    `${name}: ours gives ${ours.join(", ")} where ${peer.name} gives ${check.join(", ")}`,
  );
}

async function timeAlternately(
  ours: Workload["ours"],
  peer: Peer | null,
  rounds: number,
): Promise<{ oursMs: number[]; peerMs: number[] }> {
  // Twice: the first call of compiled code also compiles.
  await sampleOurs(ours, 1);
  const oursRepeats = Math.max(1, Math.round(sampleMs / (await sampleOurs(ours, 1))));
  const peerRepeats = peer ? Math.max(1, Math.round(sampleMs / (await peer.sample(1)))) : 0;
  const oursMs: number[] = [];
  const peerMs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    oursMs.push(await sampleOurs(ours, oursRepeats));
    if (peer) peerMs.push(await peer.sample(peerRepeats));
  }
  return { oursMs, peerMs };
}

/**
 * Times ours and the peer in turns, so that a disturbance of the machine meets both, and reports
 * medians.
 */
export async function compare(workload: Workload, options: CompareOptions): Promise<BenchRecord> {
  const { log, progress, record, smoke, rounds = 21 } = options;
  const { name, ours, items } = workload;
  const peer = workload.peer
    ? await startPeer(workload.peer.program, workload.peer.args ?? [], progress)
    : null;
  try {
    checkEqual(name, workload.check, peer);
    const { oursMs, peerMs } = await timeAlternately(ours, peer, smoke ? 1 : rounds);
    const oursMedian = median(oursMs);
    const peerMedian = peer ? median(peerMs) : null;
    const result: BenchRecord = {
      name,
      ours: oursMedian,
      peer: peerMedian,
      peerName: peer?.name ?? null,
      unit: "ms",
      ratio: peerMedian === null ? null : oursMedian / peerMedian,
    };
    log(`${name}  (${machine()})`);
    log(describeSide("ours", oursMs, items));
    if (peer) log(describeSide(peer.name, peerMs, items));
    if (result.ratio !== null) log(`  ratio ${result.ratio.toFixed(2)} (below 1: ours is faster)`);
    record({ ...result });
    return result;
  } finally {
    peer?.stop();
  }
}
