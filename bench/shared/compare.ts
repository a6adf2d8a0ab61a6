import { coreProbe } from "./cores.ts";
import { fastest, judge } from "./goals.ts";
import { describeMachine, machineLine } from "./machine.ts";
import { type Peer, peerPythons, startPeer } from "./peer.ts";
import { productRates, scaledRatio } from "./products.ts";
import type { BenchRecord, GoalRecord, PeerRecord } from "./record.ts";
import {
  type Sample,
  type Sampler,
  type Summary,
  sampler,
  summarise,
  timeInTurns,
} from "./sample.ts";
import { figure, withUnit } from "./statistics.ts";
import type { CompareOptions, PeerFunction, PeerProgram, PeerSide, Workload } from "./workload.ts";

export type { BenchRecord } from "./record.ts";
export type { CompareOptions, Workload } from "./workload.ts";

const isProgram = (side: PeerSide): side is PeerProgram => "program" in side;

/**
 * Starts every program in every Python of PEER_PYTHON, after saying which are absent.
 *
 * @throws Error when PEER_PYTHON is set and none of the programs starts in it.
 */
async function startPeers(
  programs: readonly PeerProgram[],
  { progress, processor }: CompareOptions,
): Promise<Peer[]> {
  const pythons = peerPythons();
  if (programs.length === 0) return [];
  if (pythons.length === 0) {
    progress("no peer: set PEER_PYTHON to a Python that has the peer's library");
    return [];
  }
  const peers: Peer[] = [];
  const reasons: string[] = [];
  for (const python of pythons) {
    for (const program of programs) {
      const started = await startPeer(program, python, processor);
      if ("reason" in started) reasons.push(started.reason);
      else peers.push(started);
    }
  }
  if (peers.length === 0) throw new Error(`no peer starts:\n${reasons.join("\n")}`);
  for (const reason of reasons) progress(`without one peer: ${reason}`);
  return peers;
}

/** Throws when both sides give numbers and they differ: what computes something else is not timed. */
function checkEqual({ name, check: ours, checkTolerance = 1e-3 }: Workload, peer: Peer): void {
  const { check } = peer;
  if (ours === undefined || check === null) return;
  const greatest = ours.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  const same =
    ours.length === check.length &&
    ours.every((v, i) => {
      const other = check[i] ?? Number.NaN;
      const size = Math.max(Math.abs(v), Math.abs(other), greatest / 1e3);
      return Math.abs(v - other) <= checkTolerance * size;
    });
  if (same) return;
  throw new Error(
    `${name}: ours gives ${ours.join(", ")} where ${peer.name} gives ${check.join(", ")}`,
  );
}

/** The figures of a bench whose sides report them, each its own, in turns. */
async function readInTurns(sides: readonly Sampler[], rounds: number): Promise<Sample[][]> {
  const figures: Sample[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, side] of sides.entries()) figures[i]?.push(await side(1));
  }
  return figures;
}

/** Measures ours, the programs and the functions in turns. */
async function measure(
  workload: Workload,
  peers: readonly Peer[],
  functions: readonly PeerFunction[],
  { smoke, runs, budgetMs, processor }: CompareOptions & { readonly budgetMs: number },
): Promise<Sample[][]> {
  const programs = peers.map(({ sample }): Sampler => sample);
  if (workload.unit === "bytes" || workload.reports) {
    const own: Sampler[] = [workload.ours, ...functions.map(({ run }) => run)].map(
      (run) => async () => ({ value: Number(await run()), waited: 0 }),
    );
    const [ours, ...rest] = own as [Sampler, ...Sampler[]];
    return readInTurns([ours, ...programs, ...rest], smoke ? 1 : (runs ?? workload.rounds ?? 1));
  }
  const ours = workload.sampled ?? sampler(workload.ours, processor);
  const rest = functions.map(({ run }) => sampler(run, processor));
  const sides = [ours, ...programs, ...rest];
  const rounds = smoke ? 1 : (runs ?? workload.rounds ?? 21);
  const probe = smoke ? undefined : coreProbe();
  try {
    return await timeInTurns(sides, {
      rounds,
      exact: smoke || runs !== undefined,
      budgetMs,
      probe,
    });
  } finally {
    await probe?.stop();
  }
}

/** A side's figures in one line. */
function describeSide(
  who: string,
  { unit = "ms", items }: Workload,
  { median: middle, min }: Pick<Summary, "median" | "min">,
): string {
  const rate =
    items && unit === "ms" ? `  ${Math.round((items.count / middle) * 1e3)} ${items.unit}/s` : "";
  return `  ${who.padEnd(22)} median ${withUnit(middle, unit)}  min ${withUnit(min, unit)}${rate}`;
}

function describePeer(peer: PeerRecord, ours: number | null, workload: Workload): string[] {
  const against = `  ratio ${peer.ratio.toFixed(2)} to ${peer.name} (below 1: ours is less)`;
  const lines = [describeSide(peer.name, workload, peer), against];
  if (peer.productRate === null || ours === null) return lines;
  const rates = `2048³ product: onnxruntime ${figure(ours)} GFLOP/s, ${peer.name} ${figure(peer.productRate)}`;
  const scaled =
    peer.scaledRatio === null
      ? "not scaled"
      : `ratio ${peer.scaledRatio.toFixed(2)} scaled by that`;
  return [...lines, `  ${rates}; ${scaled}`];
}

function describeGoal({ against, of, atMost, aim, reached, verdict }: GoalRecord): string {
  const rival = of === null ? "" : ` against ${against ?? of.join(" or ")}`;
  const limits = [
    atMost === null ? "" : `at most ${atMost}`,
    aim === null ? "" : `aim ${aim}`,
  ].filter((text) => text !== "");
  const value = reached === null ? "" : `${figure(reached)}: `;
  const words = { aim: "aim reached", met: "met", missed: "MISSED", "no peer": "no peer" };
  return `  goal${rival}: ${value}${words[verdict]} (${limits.join(", ")})`;
}

/** The records of the peers: in-process functions come last, as in {@link measure}. */
function peerRecords(
  sides: readonly { readonly id: string; readonly name: string }[],
  ours: number,
  summaries: readonly Summary[],
  rates: { readonly ours: number | null; readonly peers: readonly number[] } | null,
): PeerRecord[] {
  return sides.map(({ id, name }, i) => {
    const { median, min, clean } = summaries[i] as Summary;
    const ratio = ours / median;
    const productRate = rates?.peers[i] ?? null;
    return {
      id,
      name,
      median,
      min,
      clean,
      ratio,
      productRate,
      scaledRatio: scaledRatio(ratio, rates?.ours ?? null, productRate),
    };
  });
}

/**
 * Times ours and its peers in turns, so that a disturbance of the machine meets all, and reports medians,
 * ratios and how the goals stand.
 *
 * Peers in Python come from PEER_PYTHON, which may name several interpreters as a PATH does; a goal counts
 * against the fastest present. First their `check` numbers are compared with ours.
 *
 * @throws Error when the sides compute different numbers, or PEER_PYTHON is set and no peer starts.
 */
export async function compare(
  workload: Workload,
  options: CompareOptions,
): Promise<BenchRecord | undefined> {
  const left = options.curves === true || (options.xla === true && workload.xla !== true);
  if (!left) return compareAt(workload, null, options);
  await workload.dispose?.();
  return undefined;
}

/** {@link compare} for one point of a figure. */
export async function compareAt(
  workload: Workload,
  growth: BenchRecord["growth"],
  options: CompareOptions,
): Promise<BenchRecord> {
  const { name, row = null, title = null, unit = "ms", goals = [] } = workload;
  const all: readonly PeerSide[] = [workload.peer ?? [], workload.peers ?? []].flat();
  const functions = all.filter((side): side is PeerFunction => !isProgram(side));
  const machine = describeMachine();
  const budgetMs = growth === null ? 40_000 : 8_000;
  const peers = await startPeers(all.filter(isProgram), options);
  try {
    for (const peer of peers) checkEqual(workload, peer);
    const measured = await measure(workload, peers, functions, { ...options, budgetMs });
    const [own, ...others] = summarise(measured) as [Summary, ...Summary[]];
    // Tiny sizes say nothing about products or goals; rates of products are by the clock.
    const whole = !options.smoke && options.processor !== true;
    const scaled = workload.scaledByProducts === true && peers.length > 0 && whole;
    const rates = scaled ? await productRates(peers) : null;
    const ours = own.median;
    const records = peerRecords([...peers, ...functions], ours, others, rates);
    const verdicts = (options.smoke ? [] : goals).map((goal) => judge(goal, ours, records));
    const rival =
      records.find(({ name: of }) => of === verdicts[0]?.against) ?? fastest(records) ?? null;
    const record: BenchRecord = {
      name,
      row,
      title,
      unit,
      ours,
      oursMin: own.min,
      oursClean: own.clean,
      peer: rival?.median ?? null,
      peerName: rival?.name ?? null,
      ratio: rival?.ratio ?? null,
      peers: records,
      productRate: rates?.ours ?? null,
      goals: verdicts,
      growth,
      samples: own.samples,
      machine,
    };
    report(workload, record, options);
    return record;
  } finally {
    for (const peer of peers) peer.stop();
    await workload.dispose?.();
  }
}

function report(
  workload: Workload,
  record: BenchRecord,
  { log, record: emit, processor }: CompareOptions,
): void {
  const { name, row, title, growth, ours, oursMin, machine } = record;
  const size = growth === null ? null : `${growth.axis} ${growth.value}`;
  log([name, row, size, title].filter((part) => part !== null).join(": "));
  const clean = Math.min(record.oursClean, ...record.peers.map((peer) => peer.clean));
  log(`  ${machineLine(machine)}`);
  log(
    `  ${record.samples} samples a side, ${clean} or more undisturbed, load ${machine.load}${processor ? "; time of the processor" : ""}`,
  );
  log(describeSide("ours", workload, { median: ours, min: oursMin }));
  for (const peer of record.peers) describePeer(peer, record.productRate, workload).forEach(log);
  for (const goal of record.goals) log(describeGoal(goal));
  emit({ ...record });
}
