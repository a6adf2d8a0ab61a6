import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import { openOrderLog } from "../../src/server/order-log.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-lock-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);
const [appendForever, openAtOnce] = (await Promise.all(
  ["append-forever.ts", "open-at-once.ts"].map((name) =>
    bundleScript(new URL(name, import.meta.url)),
  ),
)) as [string, string];
const order = (n: number) => ({ order: `o${n}`, customer: "c", variant: "v", at: n });

/** A process that appends to a log, once it has said that it does. */
async function appending(path: string, before: string[] = []): Promise<ChildProcess> {
  const [program, ...args] = [...before, process.execPath, appendForever, path];
  const child = spawn(program!, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  await once(child.stdout!, "data");
  return child;
}

describe("the lock of a log", () => {
  it("is for one, also within a process, and free again when it was given back", async () => {
    const path = fresh();
    const log = await openOrderLog(path);
    await expect(openOrderLog(path)).rejects.toMatchObject({
      message: expect.stringContaining(`is written by process ${process.pid} of`),
      details: { path, owner: process.pid },
    });
    await log.append([order(1)]);
    await log.close();
    await (await openOrderLog(path)).close();
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
      await expect(openOrderLog(same)).rejects.toMatchObject({ details: { owner: child.pid } });
    }
    child.kill("SIGKILL");
    await once(child, "exit");
    await (await openOrderLog(join(other, "link.log"))).close();
    expect(existsSync(join(other, "link.log-lock"))).toBe(false);
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

  it("that was removed fences its owner off once another has taken it, and loses neither's orders", async () => {
    const path = fresh();
    const one = await openOrderLog(path);
    await one.append([order(1)]);
    rmSync(`${path}-lock`);
    await one.append([order(2)]);
    const heard: string[] = [];
    const two = await openOrderLog(path, { hear: ({ order }) => void heard.push(order) });
    expect(heard).toEqual(["o1", "o2"]);
    for (const call of [one.append([order(3)]), one.check(), one.probe(), one.close()]) {
      await expect(call).rejects.toMatchObject({
        message: expect.stringContaining("another service has taken it"),
        details: { reason: "log" },
      });
    }
    await two.append([order(4)]);
    await two.close();
    heard.length = 0;
    const log = await openOrderLog(path, { hear: ({ order }) => void heard.push(order) });
    expect(heard).toEqual(["o1", "o2", "o4"]);
    await log.close();
  });

  it("goes to one of two processes that ask at one instant", async () => {
    const place = join(folder, "at-once");
    mkdirSync(place);
    const rounds = 20;
    const both = [1, 2].map(() => {
      const args = [openAtOnce, place, `${rounds}`, "100"];
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
  }, 120_000);
});
