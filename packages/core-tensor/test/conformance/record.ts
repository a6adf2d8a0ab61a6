import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * What ran on an executor: `"pass"` by itself, `"host"` in plain TypeScript between its parts, `"partly"`
 * if that holds for some types or attributes. What fails has no status, since the suite then fails.
 */
export type Status = "pass" | "partly" | "host";

/** What the suite found on one executor; committed, and held to what runs. */
export interface ExecutorRecord {
  readonly version: string;
  readonly kernels: Readonly<Record<string, Status>>;
  readonly transforms: Readonly<Record<string, Status>>;
  /** Values computed elsewhere, by the file they come from. */
  readonly golden: Readonly<Record<string, Status>>;
  /** Kernels that give something else in some case, with what they give. */
  readonly differences: Readonly<Record<string, string>>;
}

const fileOf = (id: string): URL => new URL(`record/${id}.json`, import.meta.url);

/** The committed record of an executor; null where there is none. */
export function readRecord(id: string): ExecutorRecord | null {
  const file = fileOf(id);
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, "utf8")) as ExecutorRecord;
}

/** A record with what was found now; of before, what a filter has left out. */
export function merged(before: ExecutorRecord | null, found: ExecutorRecord): ExecutorRecord {
  const sorted = <T>(old: Readonly<Record<string, T>> = {}, now: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries({ ...old, ...now }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    version: found.version,
    kernels: sorted(before?.kernels, found.kernels),
    transforms: sorted(before?.transforms, found.transforms),
    golden: sorted(before?.golden, found.golden),
    differences: sorted(before?.differences, found.differences),
  };
}

/** Replaces the committed record of an executor. */
export function writeRecord(id: string, record: ExecutorRecord): void {
  writeJson(id, record);
}

/** The version of onnxruntime-node. */
export async function ortVersion(): Promise<string> {
  const manifest = await import("onnxruntime-node/package.json", { with: { type: "json" } });
  return manifest.default.version;
}

/** What `npm run fuzz` found: random programs on onnxruntime against the reference. */
export interface FuzzRecord {
  readonly programs: number;
  /** The seeds are this and those after it. */
  readonly firstSeed: number;
  readonly results: number;
  /** Results that are off by more than is allowed. */
  readonly disagree: number;
  readonly nearestToItsBound: {
    readonly program: number;
    readonly result: number;
    readonly error: number;
    readonly allowed: number;
  } | null;
  readonly versions: Readonly<Record<string, string>>;
}

/** The committed result of `npm run fuzz`; null where there is none. */
export function readFuzzRecord(): FuzzRecord | null {
  const file = fileOf("random-programs");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as FuzzRecord) : null;
}

/** Replaces the committed result of `npm run fuzz`. */
export function writeFuzzRecord(record: FuzzRecord): void {
  writeJson("random-programs", record);
}

function writeJson(name: string, value: unknown): void {
  mkdirSync(new URL("record/", import.meta.url), { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Gathers statuses while tests run. */
export class Findings {
  private readonly seen = new Map<string, { native: boolean; host: boolean }>();

  /** Notes that something passed, by itself or with help of the host. */
  note(name: string, onHost: boolean): void {
    const before = this.seen.get(name) ?? { native: false, host: false };
    this.seen.set(name, { native: before.native || !onHost, host: before.host || onHost });
  }

  /** The statuses by name, sorted. */
  statuses(): Record<string, Status> {
    const entries = [...this.seen].map(([name, { native, host }]) => {
      const status: Status = host ? (native ? "partly" : "host") : "pass";
      return [name, status] as const;
    });
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
