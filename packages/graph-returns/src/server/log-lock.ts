import { randomBytes } from "node:crypto";
import { readFile, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { Worker } from "node:worker_threads";
import { LegendreError } from "@legendre/core-tensor";

/** Whoever writes a log, and nobody else meanwhile. */
export interface LogLock {
  /** Whether it is still ours; somebody may have taken it because this process stood still. */
  readonly isHeld: () => Promise<boolean>;
  /** Gives it free, if it is still ours. */
  readonly release: () => Promise<void>;
}

/** How often an owner says that it lives, and how long it may be silent; milliseconds. */
export interface LockTimes {
  /** @defaultValue `1000` */
  readonly beat?: number;
  /** @defaultValue `6000` */
  readonly patience?: number;
}

interface Owner {
  readonly host: string;
  readonly boot: string;
  /** The process namespace: numbers of processes mean something only within it. */
  readonly space: string;
  readonly pid: number;
  /** When the process started, in ticks since boot: a number that is given anew has another. */
  readonly started: string;
  readonly token: string;
}

/**
 * Takes the lock of a log: a file beside it that says who writes. An owner of the same boot and process namespace is judged by its
 * number and start; of any other, in a container or on another machine, only its silence tells: its file's time, which a
 * thread renews, stands still.
 *
 * @param path - the real path of the log, so that all its names have one lock.
 * @throws code "data" with `details.owner` where its owner lives.
 */
export async function lockLog(path: string, times: LockTimes = {}): Promise<LogLock> {
  const { beat = 1000, patience = 6000 } = times;
  const file = `${path}.lock`;
  const own = await thisProcess();
  const mine = JSON.stringify(own);
  for (;;) {
    const held = await contentOf(file);
    if (held !== undefined && (await lives(file, held, own, patience))) refuse(path, held);
    const taken = await guarded(`${file}.guard`, mine, own, patience, async () => {
      if ((await contentOf(file)) !== held) return false;
      await writeFile(`${file}.${own.token}`, mine);
      await rename(`${file}.${own.token}`, file);
      return true;
    });
    if (taken) break;
  }
  // A thread of its own: whatever the process computes, it goes on saying that it lives.
  const worker = new Worker(heart, { eval: true, workerData: { file, mine, beat } });
  worker.unref();
  return {
    isHeld: async () => (await contentOf(file)) === mine,
    async release() {
      await worker.terminate();
      if ((await contentOf(file)) === mine) await rm(file, { force: true });
    },
  };
}

const heart = `
const { readFileSync, utimesSync } = require("node:fs");
const { file, mine, beat } = require("node:worker_threads").workerData;
setInterval(() => {
  try {
    const now = new Date();
    if (readFileSync(file, "utf8") === mine) utimesSync(file, now, now);
  } catch {}
}, beat);
`;

function refuse(path: string, held: string): never {
  const owner = ownerOf(held);
  const who = owner === undefined ? "another process" : `process ${owner.pid} of ${owner.host}`;
  const message = `${path} is written by ${who}; stop it, or give another log`;
  throw new LegendreError("data", "openOrderLog", message, { path, owner: owner?.pid });
}

/** Lets one process at a time look at a lock and replace it; false where another is at it. */
async function guarded(
  guard: string,
  mine: string,
  own: Owner,
  patience: number,
  work: () => Promise<boolean>,
): Promise<boolean> {
  const entered = await writeFile(guard, mine, { flag: "wx" }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
  if (!entered) {
    const held = await contentOf(guard);
    // Whoever was killed in here left it behind.
    if (held !== undefined && !(await lives(guard, held, own, patience))) {
      if ((await contentOf(guard)) === held) await rm(guard, { force: true });
    } else await sleep(10);
    return false;
  }
  try {
    return await work();
  } finally {
    await rm(guard, { force: true });
  }
}

/** Whether the owner of a file lives. Where that cannot be known the file is watched: a change is a sign of life. */
async function lives(file: string, held: string, own: Owner, patience: number): Promise<boolean> {
  const owner = ownerOf(held);
  if (owner !== undefined && owner.boot === own.boot && owner.space === own.space) {
    if (own.space !== "") return (await startOf(`${owner.pid}`)) === owner.started;
    if (owner.host === own.host && !hasProcess(owner.pid)) return false;
  }
  const timeOf = () =>
    stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  const before = await timeOf();
  for (const start = performance.now(); performance.now() - start < patience; ) {
    await sleep(Math.min(50, patience / 4));
    if ((await contentOf(file)) !== held) return false;
    if ((await timeOf()) !== before) return true;
  }
  return false;
}

async function thisProcess(): Promise<Owner> {
  const text = (path: string) =>
    readFile(path, "utf8").then(
      (all) => all.trim(),
      () => "",
    );
  // Where "/proc" shows another namespace, its numbers are not ours.
  const sees = (await readlink("/proc/self").catch(() => "")) === `${process.pid}`;
  return {
    host: hostname(),
    boot: await text("/proc/sys/kernel/random/boot_id"),
    space: sees ? await readlink("/proc/self/ns/pid").catch(() => "") : "",
    pid: process.pid,
    started: (await startOf("self")) ?? "",
    token: randomBytes(8).toString("hex"),
  };
}

/** When a process started; nothing for one that is gone, or that ended and was not yet waited for. */
async function startOf(pid: string): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name, in brackets, may hold anything.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function ownerOf(held: string): Owner | undefined {
  try {
    const owner = JSON.parse(held) as Owner | null;
    return typeof owner?.token === "string" ? owner : undefined;
  } catch {
    return undefined;
  }
}

const contentOf = (file: string): Promise<string | undefined> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
