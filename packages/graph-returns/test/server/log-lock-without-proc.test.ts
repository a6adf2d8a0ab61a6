import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { lockLog } from "../../src/server/log-lock.ts";

/** Is told of each lock that was taken, while its guard is still there. */
let renamed: (file: string) => void = () => undefined;

// As on macOS, where "/proc" is not there: whether an owner of this machine runs is asked by its number.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const without =
    <A extends unknown[], R>(read: (path: string, ...rest: A) => Promise<R>) =>
    (path: string, ...rest: A): Promise<R> =>
      path.startsWith("/proc/")
        ? Promise.reject(Object.assign(new Error("none"), { code: "ENOENT" }))
        : read(path, ...rest);
  return {
    ...real,
    readFile: without(real.readFile as never),
    readlink: without(real.readlink as never),
    rename: async (from: string, to: string) => {
      await real.rename(from, to);
      renamed(to);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "graph-returns-no-proc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "orders.log");

/** Leaves a lock of an owner with some of this process's facts changed. */
async function leave(change: object): Promise<void> {
  const lock = await lockLog(path);
  const owner = JSON.parse(readFileSync(`${path}.lock`, "utf8"));
  await lock.release();
  expect([owner.boot, owner.space, owner.started]).toEqual(["", "", ""]);
  writeFileSync(`${path}.lock`, JSON.stringify({ ...owner, token: "another", ...change }));
}

it("the lock of a process that is gone is free at once, that of one that runs once it is silent", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  await leave({ pid: child.pid });
  const patient = { beat: 50, patience: 600_000 };
  await (await lockLog(path, patient)).release();
  await leave({});
  const beats = setInterval(() => utimesSync(`${path}.lock`, new Date(), new Date()), 5);
  await expect(lockLog(path, patient)).rejects.toThrow(`is written by process ${process.pid} of`);
  clearInterval(beats);
  await (await lockLog(path, { beat: 50, patience: 100 })).release();
});

it("a process of another user runs, and a process of another machine may", async () => {
  const kill = vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("not yours"), { code: "EPERM" });
  });
  for (const change of [{}, { host: "another" }]) {
    await leave({ pid: 4_000_000, ...change });
    const beats = setInterval(() => utimesSync(`${path}.lock`, new Date(), new Date()), 5);
    await expect(lockLog(path, { patience: 600_000 })).rejects.toThrow(
      /is written by process 4000000/,
    );
    clearInterval(beats);
    rmSync(`${path}.lock`);
    if ("host" in change) expect(kill).toHaveBeenCalledTimes(1);
  }
  kill.mockRestore();
});

it("is taken and given back though another process removes its files, thinking that this one is dead", async () => {
  renamed = (file) => rmSync(`${file}.guard`);
  const lock = await lockLog(path);
  renamed = () => undefined;
  expect(await lock.isHeld()).toBe(true);
  rmSync(`${path}.lock`);
  await lock.release();
  expect(await lock.isHeld()).toBe(false);
});
