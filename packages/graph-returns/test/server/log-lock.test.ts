import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import { lockLog } from "../../src/server/log-lock.ts";
import { openOrderLog } from "../../src/server/order-log.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-lock-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);
const quick = { beat: 50, patience: 1500 };
const [appendForever, openAtOnce] = (await Promise.all(
  ["append-forever.ts", "open-at-once.ts"].map((name) =>
    bundleScript(new URL(name, import.meta.url)),
  ),
)) as [string, string];

/** A process that appends to a log, once it has said that it does. */
async function appending(path: string, before: string[] = []): Promise<ChildProcess> {
  const [program, ...args] = [...before, process.execPath, appendForever, path];
  const child = spawn(program!, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout!, "data");
  return child;
}
/** An owner as it is written down, with something changed. */
async function ownerWith(change: Record<string, unknown>): Promise<string> {
  const path = fresh();
  const lock = await lockLog(path, quick);
  const owner = JSON.parse(readFileSync(`${path}.lock`, "utf8"));
  await lock.release();
  return JSON.stringify({ ...owner, token: "another", ...change });
}

describe("the lock of a log", () => {
  it("is for one, and free again when it was given back", async () => {
    const path = fresh();
    const lock = await lockLog(path, quick);
    expect(await lock.isHeld()).toBe(true);
    await expect(lockLog(path, quick)).rejects.toThrow(/is written by process \d+ of/);
    await lock.release();
    await (await lockLog(path, quick)).release();
    expect(readdirSync(folder).filter((name) => name.includes("lock"))).toEqual([]);
  });

  it("of an owner that is gone is free at once, whoever has its number now", async () => {
    const path = fresh();
    writeFileSync(`${path}.lock`, await ownerWith({ started: "1" }));
    const start = performance.now();
    const lock = await lockLog(path, { ...quick, patience: 60_000 });
    expect(performance.now() - start).toBeLessThan(30_000);
    await lock.release();
  });

  it.skipIf(!existsSync("/proc/self/stat"))(
    "is free at once where another process that runs has its number now, or where its owner ended and nobody waited for it",
    async () => {
      const startOf = (pid: number): string =>
        readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[19]!;
      // A shell that becomes "sleep", which waits for no child of the shell: the child ends after that, with its input.
      const script = "exec 3<&0; read word <&3 & echo $!; exec sleep 60";
      const child = spawn("sh", ["-c", script], { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      const [line] = (await once(child.stdout!, "data")) as [Buffer];
      const ended = Number(line.toString());
      const until = async (pid: number, pattern: RegExp) => {
        while (!pattern.test(readFileSync(`/proc/${pid}/stat`, "utf8")))
          await new Promise((resolve) => setTimeout(resolve, 5));
      };
      await until(child.pid!, /\(sleep\)/);
      child.stdin!.end();
      await until(ended, /\) Z/);
      const patient = { ...quick, patience: 600_000 };
      const owners = [
        { pid: child.pid, started: startOf(process.pid) },
        { pid: ended, started: startOf(ended) },
      ];
      for (const owner of owners) {
        const path = fresh();
        writeFileSync(`${path}.lock`, await ownerWith(owner));
        await (await lockLog(path, patient)).release();
      }
      // With its own start the process that runs is the owner.
      const path = fresh();
      const owner = { pid: child.pid, started: startOf(child.pid!) };
      writeFileSync(`${path}.lock`, await ownerWith(owner));
      await expect(lockLog(path, patient)).rejects.toMatchObject({
        code: "data",
        details: { path, owner: child.pid },
      });
      rmSync(`${path}.lock`);
    },
  );

  it("of an owner elsewhere is free only after it was silent", async () => {
    for (const change of [{ space: "pid:[1]" }, { boot: "another" }, { host: "x", boot: "y" }]) {
      const path = fresh();
      writeFileSync(`${path}.lock`, await ownerWith(change));
      const beats = setInterval(() => utimesSync(`${path}.lock`, new Date(), new Date()), 50);
      await expect(lockLog(path, quick)).rejects.toThrow(/is written by/);
      clearInterval(beats);
      const lock = await lockLog(path, { ...quick, patience: 200 });
      expect(await lock.isHeld()).toBe(true);
      await lock.release();
    }
  });

  it("is free after a while where nobody can tell who left it, or who was killed while taking it", async () => {
    for (const content of ["", "1", "null", "{"]) {
      const path = fresh();
      writeFileSync(`${path}.lock`, content);
      writeFileSync(`${path}.lock.guard`, content);
      await (await lockLog(path, { ...quick, patience: 200 })).release();
    }
  });

  it("says that it lives while its process computes", async () => {
    const path = fresh();
    const lock = await lockLog(path, quick);
    const { mtimeMs } = statSync(`${path}.lock`);
    // Its thread has to have started.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const end = performance.now() + 400;
    while (performance.now() < end);
    expect(statSync(`${path}.lock`).mtimeMs).toBeGreaterThan(mtimeMs);
    await lock.release();
  });

  it("that another took is neither ours nor removed", async () => {
    const path = fresh();
    const lock = await lockLog(path, quick);
    const other = await ownerWith({});
    writeFileSync(`${path}.lock`, other);
    expect(await lock.isHeld()).toBe(false);
    await lock.release();
    expect(readFileSync(`${path}.lock`, "utf8")).toBe(other);
    rmSync(`${path}.lock`);
  });

  it("is one under all names of the log, and free when its process was killed", async () => {
    const path = fresh();
    const other = join(folder, "elsewhere");
    mkdirSync(other);
    symlinkSync(folder, join(other, "folder"));
    const child = await appending(path);
    symlinkSync(path, join(other, "link.log"));
    const name = path.slice(folder.length + 1);
    for (const same of [join(other, "link.log"), join(other, "folder", name), path]) {
      await expect(openOrderLog(same)).rejects.toThrow(/is written by process/);
    }
    child.kill("SIGKILL");
    await once(child, "exit");
    await (await openOrderLog(join(other, "link.log"))).close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  }, 60_000);

  const unshare = ["unshare", "-p", "-f", "--mount-proc", "--kill-child"];
  const canUnshare = spawnSync(unshare[0]!, [...unshare.slice(1), "true"]).status === 0;
  it.skipIf(!canUnshare)(
    "holds across process namespaces (needs unshare)",
    async () => {
      const path = fresh();
      await appending(path, unshare);
      await expect(openOrderLog(path)).rejects.toThrow(/is written by process/);
    },
    60_000,
  );

  it("goes to one of two processes that ask at one instant, with and without a stale one", async () => {
    const place = join(folder, "at-once");
    mkdirSync(place);
    const rounds = 40;
    const stale = await ownerWith({ started: "1" });
    for (let round = 0; round < rounds; round += 2) {
      writeFileSync(join(place, `${round}.log.lock`), stale);
    }
    const args = [openAtOnce, place, `${rounds}`, "100"];
    const both = [1, 2].map(() => {
      const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      return child;
    });
    const answers = both.map(async (child) => {
      let text = "";
      for await (const piece of child.stdout!) {
        text += piece;
        if (text.split("\n").length > rounds) return text.trim().split("\n");
      }
      return [text];
    });
    while (readdirSync(place).filter((name) => name.startsWith("ready")).length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    writeFileSync(join(place, "go"), "");
    const said = await Promise.all(answers);
    for (let round = 0; round < rounds; round++) {
      expect(said.map((lines) => lines[round]).sort()).toEqual([
        ...[`${round} open`, `${round} refused`],
      ]);
    }
    for (const child of both) child.stdin!.end("end");
    await Promise.all(both.map((child) => once(child, "exit")));
    expect(readdirSync(place).filter((name) => name.includes("lock"))).toEqual([]);
  }, 120_000);
});
