import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs";
import { mean } from "./statistics.ts";

/** One piece of a long run: one method, seed and setting. */
export interface Unit<C> {
  /** Shown in progress and stored in the line, e.g. `"fishleg seed 3"`. */
  readonly name: string;
  /** All that decides the result; plain data. Its hash is the identity of the unit. */
  readonly config: C;
}

/** One finished unit: a line of `results.jsonl`. */
export interface UnitLine<C, R> {
  readonly unit: string;
  readonly hash: string;
  readonly config: C;
  readonly result: R;
  /** Wall time of the unit in seconds. */
  readonly seconds: number;
}

/** Options of {@link runUnits}. */
export interface RunUnitsOptions<C = unknown> {
  /** The committed file that collects the lines. */
  readonly file: string;
  /** A smoke run neither reads nor writes the file. */
  readonly smoke: boolean;
  /** Take what the file has and run nothing, as where `EXAMPLE_FINISHED` is 1, which `npm run figures` sets. @defaultValue `false` */
  readonly finished?: boolean | undefined;
  /** Which of the units that are not finished may run. @defaultValue all */
  readonly only?: ((unit: Unit<C>) => boolean) | undefined;
  /** Gets a line of progress a unit. */
  readonly progress: (text: string) => void;
}

/** JSON with sorted keys, so that equal configurations have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function configHash(config: unknown): string {
  return createHash("sha256").update(canonical(config)).digest("hex").slice(0, 16);
}

/** The lines of the file; one cut off by a kill is removed, so that its unit runs again. */
function readLines<C, R>(file: string): UnitLine<C, R>[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole !== text) truncateSync(file, Buffer.byteLength(whole));
  return whole.split("\n").flatMap((row, i) => {
    if (row.trim() === "") return [];
    try {
      return [JSON.parse(row) as UnitLine<C, R>];
    } catch {
      throw new Error(`${file}:${i + 1}: not a JSON line; delete it, and its unit runs again`);
    }
  });
}

/**
 * Runs the units whose line is not in the file yet, one after the other, appending a line as each
 * ends. A run killed at any moment goes on where it stopped when it is started again.
 *
 * @returns One line a unit, in the order of `units`, old and new alike; with `finished` those that the file has.
 */
export async function runUnits<C, R>(
  units: readonly Unit<C>[],
  run: (unit: Unit<C>) => R | Promise<R>,
  { file, smoke, progress, ...options }: RunUnitsOptions<C>,
): Promise<UnitLine<C, R>[]> {
  const finished = options.finished === true || process.env["EXAMPLE_FINISHED"] === "1";
  const known = new Map(
    (smoke ? [] : readLines<C, R>(file)).map((line) => [line.hash, line] as const),
  );
  const done: UnitLine<C, R>[] = [];
  const spent: number[] = [];
  /** What is left by the mean of the units so far, and the memory in use. */
  const leftText = (i: number): string => {
    const open = units.slice(i + 1).filter(({ config }) => !known.has(configHash(config))).length;
    const memory = `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`;
    return open === 0 ? `, ${memory}` : `, about ${duration(open * mean(spent))} left, ${memory}`;
  };
  for (const [i, unit] of units.entries()) {
    const hash = configHash(unit.config);
    const place = `[${i + 1}/${units.length}] ${unit.name}`;
    const old = known.get(hash);
    if (old !== undefined) {
      progress(`${place}: already in ${file}`);
      done.push(old);
      continue;
    }
    if (finished || options.only?.(unit) === false) {
      progress(`${place}: not run yet`);
      continue;
    }
    progress(place);
    const start = performance.now();
    const result = await run(unit);
    const seconds = Math.round(performance.now() - start) / 1000;
    spent.push(seconds);
    const line = { unit: unit.name, hash, config: unit.config, result, seconds };
    if (!smoke) appendFileSync(file, `${JSON.stringify(line)}\n`);
    done.push(line);
    progress(`${place}: ${duration(seconds)}${leftText(i)}`);
  }
  return done;
}

/** Seconds for people: `8.1 s`, `12:05 min`, `1:02 h`. */
function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const [minutes, rest] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
  const padded = (n: number): string => String(n).padStart(2, "0");
  if (minutes < 60) return `${minutes}:${padded(rest)} min`;
  return `${Math.floor(minutes / 60)}:${padded(minutes % 60)} h`;
}
