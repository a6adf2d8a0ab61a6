import { setTimeout as sleep } from "node:timers/promises";
import { median } from "./statistics.ts";
import { msBetween, ranByOthers, waitedByThread } from "./waiting.ts";

/** One figure, averaged over some calls in a row. */
export interface Sample {
  /** Milliseconds of a call, or bytes. */
  readonly value: number;
  /** Time that threads waited for a core that others held, as a share of the time that passed. */
  readonly waited: number;
  /** What the slower of a small product before and one after it took; see `coreProbe`. @defaultValue not probed */
  readonly probe?: number | undefined;
}

/** Anything that can be timed: `repeats` calls in a row. */
export interface Sampler {
  (repeats: number): Promise<Sample>;
  /** The process that runs them. @defaultValue this one */
  readonly process?: number | undefined;
}

/** The samples of one side, summed up. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly samples: number;
  /** How many of them are undisturbed. With enough a side, only these count. */
  readonly clean: number;
}

/**
 * Short calls are timed in groups this long: as many in a row as a loop of training makes, since after a rest
 * threads are asleep and caches cold. With groups of 10 ms the medians of 1 ms calls were half as large again.
 */
const sampleMs = 60;
const mostRepeats = 10_000;
const leastRounds = 5;
/**
 * Rest between two sides: the threads of the side before spin for a while, waiting for work, and hold a
 * core the next side needs. onnxruntime's spin for about a million pauses, some 50 ms.
 */
const restMs = 80;
/** Fewest clean samples that make the others not count. */
const enoughClean = 3;
/** Two threads of one core compute at half the rate of two cores: a probe this much above the fastest saw them. */
const wholeCores = 1.3;

/** The least of some figures; infinite of none. */
const least = (figures: readonly number[]): number =>
  figures.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/**
 * The undisturbed samples of each side: threads hardly waited for a core, but for what a side with more threads
 * than cores always waits, and the cores were whole.
 */
function cleanOf(sides: readonly (readonly Sample[])[]): Sample[][] {
  const fastest = least(sides.flat().map(({ probe = 0 }) => probe));
  return sides.map((samples) => {
    const usual = Math.min(0.5, least(samples.map(({ waited }) => waited)));
    return samples.filter(
      ({ waited, probe = 0 }) => waited < usual + 0.03 && probe <= wholeCores * fastest,
    );
  });
}

/** Whether each side has enough undisturbed samples. */
function allClean(sides: readonly (readonly Sample[])[]): boolean {
  return cleanOf(sides).every((clean) => clean.length >= enoughClean);
}

/**
 * Sums the samples of sides up that were timed in turns: medians and least figures of the undisturbed, if every
 * side has enough of them. Otherwise of all samples of all sides, since the undisturbed samples of one side say
 * nothing beside the disturbed ones of another.
 */
export function summarise(sides: readonly (readonly Sample[])[]): Summary[] {
  const onlyClean = allClean(sides);
  const clean = cleanOf(sides);
  return sides.map((samples, i) => {
    const own = clean[i] ?? [];
    const used = (onlyClean ? own : samples).map(({ value }) => value);
    return {
      median: median(used),
      min: least(used),
      samples: samples.length,
      clean: own.length,
    };
  });
}

/** Milliseconds that all threads of this process have had of the processor. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

/** Times a function of this process, by the clock or by the processor. */
export function sampler(run: () => unknown, byProcessor = false): Sampler {
  const now = byProcessor ? processorMs : () => performance.now();
  return async (repeats) => {
    const before = waitedByThread();
    const start = now();
    for (let i = 0; i < repeats; i++) await run();
    const ms = now() - start;
    return { value: ms / repeats, waited: msBetween(before, waitedByThread()) / ms };
  };
}

/** How many calls make a sample, and how many untimed ones go before it. */
interface Group {
  readonly sample: Sampler;
  readonly repeats: number;
  readonly ahead: number;
  /** What one sample takes, about. */
  readonly ms: number;
}

/**
 * Calls below half a second go on for this long before any is timed. JavaScript is compiled while it runs, on other threads that
 * take the cores from what is timed: a step of 1.2 ms took 2.3 on average in its first 300 calls.
 */
const warmMs = 4000;
const longMs = 500;

async function group(sample: Sampler, warm: number): Promise<Group> {
  // The first call of compiled code also compiles.
  await sample(1);
  let repeats = 1;
  let { value: ms } = await sample(repeats);
  while (ms * repeats < sampleMs && repeats < mostRepeats) {
    const wanted = Math.ceil(sampleMs / ms);
    // Four times as many at most, since the estimate is of calls that were still slow, or of a clock too coarse.
    repeats = Math.min(mostRepeats, 4 * repeats, Math.max(wanted, repeats + 1));
    ms = (await sample(repeats)).value;
  }
  for (let left = ms < longMs ? warm : 0; left > 0; left -= ms * repeats) {
    ms = (await sample(repeats)).value;
  }
  repeats = Math.min(mostRepeats, Math.max(1, Math.round(sampleMs / ms)));
  // Worker threads fall asleep while the other side runs; a few calls wake them. Long calls do not care.
  const ahead = ms > 10 * sampleMs ? 0 : Math.max(1, repeats >> 2);
  return { sample, repeats, ahead, ms: ms * (repeats + ahead) };
}

/** A sample after its untimed calls. What its own threads waited for each other is no disturbance. */
async function sampleAfter(sample: Sampler, repeats: number, ahead: number): Promise<Sample> {
  const own = sample.process ?? process.pid;
  const before = ranByOthers(own);
  const start = performance.now();
  if (ahead > 0) await sample(ahead);
  const { value, waited } = await sample(repeats);
  const ms = performance.now() - start;
  return { value, waited: Math.min(waited, msBetween(before, ranByOthers(own)) / ms) };
}

/** How many rounds fit the time: the wanted number, or fewer where a call takes seconds. */
export function roundsThatFit(wanted: number, roundMs: number, budgetMs: number): number {
  return Math.min(wanted, Math.max(leastRounds, Math.floor(budgetMs / roundMs)));
}

/** How many samples to take. */
export interface Rounds {
  /** Samples a side. */
  readonly rounds: number;
  /** Take exactly so many; else fewer of slow calls, and more while other processes take the cores. */
  readonly exact: boolean;
  /** About how long all samples may take then, if that is not less than five rounds. */
  readonly budgetMs: number;
  /** Asked before and after each sample. @defaultValue nothing is asked */
  readonly probe?: (() => Promise<number>) | undefined;
}

/**
 * Samples of each side in turns, so that a disturbance of the machine meets all.
 *
 * @returns one list a side.
 */
export async function timeInTurns(
  sides: readonly Sampler[],
  { rounds, exact, budgetMs, probe }: Rounds,
): Promise<Sample[][]> {
  const groups: Group[] = [];
  for (const side of sides)
    groups.push(await group(side, exact ? 0 : Math.min(warmMs, budgetMs / 10)));
  const roundMs = groups.reduce((total, { ms }) => total + ms, 0);
  const count = exact ? rounds : roundsThatFit(rounds, roundMs, budgetMs);
  const taken: Sample[][] = sides.map(() => []);
  const start = performance.now();
  const goOn = (): boolean => performance.now() - start < budgetMs && !allClean(taken);
  let before = await probe?.();
  for (let round = 0; round < count || (!exact && goOn()); round++) {
    for (const [i, { sample, repeats, ahead }] of groups.entries()) {
      await sleep(restMs);
      const seen = await sampleAfter(sample, repeats, ahead);
      if (before === undefined || probe === undefined) {
        taken[i]?.push(seen);
        continue;
      }
      // What the threads of the sample spin is over before the product.
      await sleep(restMs);
      const after = await probe();
      taken[i]?.push({ ...seen, probe: Math.max(before, after) });
      before = after;
    }
  }
  return taken;
}
