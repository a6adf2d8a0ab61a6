import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { checkOutFolder, writeOutFolder } from "../../src/command/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { temporaryPaths } from "../../src/io/temporaries.ts";
import { bundleScript } from "../bundle-script.ts";

const writeForever = await bundleScript(new URL("write-forever.ts", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "legendre-out-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = "";
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(folder);
});
const out = (): string => join(folder, "out");
const command = "tool make";

/** Writes a folder with a file in it and one in a folder of its own. */
const write = (content: string, force = false, inputs: string[] = []): Promise<void> =>
  writeOutFolder(command, out(), { force, inputs }, async (into) => {
    writeFileSync(join(into, "a.txt"), content);
    mkdirSync(join(into, "more"));
    writeFileSync(join(into, "more", "b.txt"), content);
  });

/** Everything below a folder by its path, links by where they lead. */
function snapshot(of: string): Record<string, string> {
  const names = readdirSync(of, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(of, name);
      try {
        return [name, readlinkSync(path)];
      } catch {
        return [name, statSync(path).isFile() ? readFileSync(path, "utf8") : "folder"];
      }
    }),
  );
}

/** Refused by the check and by the writing, with nothing changed. */
async function refused(message: RegExp, force: boolean, inputs: string[] = []): Promise<void> {
  const before = snapshot(folder);
  for (const attempt of [
    () => checkOutFolder(command, out(), { force, inputs }),
    () => write("new", force, inputs),
  ]) {
    const error = await attempt().catch((cause: unknown) => cause);
    expect(isLegendreError(error, "option"), String(error)).toBe(true);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message.startsWith(`${command}: --out ${out()}`)).toBe(true);
    expect(snapshot(folder)).toEqual(before);
  }
}

describe("a folder of results", () => {
  it("appears whole, with the mode of other folders, in folders that are made", async () => {
    const deep = join(folder, "x", "y", "out");
    await checkOutFolder(command, deep);
    expect(readdirSync(folder)).toEqual([]);
    await writeOutFolder(command, deep, {}, async (into) => {
      expect(existsSync(deep)).toBe(false);
      writeFileSync(join(into, "a.txt"), "1");
    });
    expect(readFileSync(join(deep, "a.txt"), "utf8")).toBe("1");
    expect(readdirSync(dirname(deep))).toEqual(["out"]);
    mkdirSync(join(folder, "plain"));
    expect(statSync(deep).mode).toBe(statSync(join(folder, "plain")).mode);
  });

  it("takes the place of an empty one, and with force of its own", async () => {
    mkdirSync(out());
    await write("1");
    await refused(/an earlier run wrote.*--force/, false);
    await write("2", true);
    await write("3", true);
    expect(snapshot(out())).toMatchObject({ "a.txt": "3", "more/b.txt": "3" });
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it.each([false, true])(
    "never takes the place of what it did not write (force %s)",
    async (force) => {
      const foreign = /which this command did not write/;
      writeFileSync(out(), "notes");
      await refused(/it is no folder/, force);
      rmSync(out());
      mkdirSync(out());
      writeFileSync(join(out(), "mine.txt"), "notes");
      await refused(foreign, force);
      rmSync(out(), { recursive: true });
      mkdirSync(join(out(), "mine"), { recursive: true });
      await refused(foreign, force);
      rmSync(out(), { recursive: true });
      await write("1");
      writeFileSync(join(out(), "more", "mine.txt"), "notes");
      await refused(/more\/mine.txt, which this/, force);
      rmSync(join(out(), "more", "mine.txt"));
      symlinkSync("/etc/hostname", join(out(), "link"));
      await refused(/holds link, which this/, force);
      rmSync(join(out(), "link"));
      writeFileSync(join(out(), "a.txt"), "changed by hand");
      await refused(/holds a.txt, which this/, force);
    },
  );

  it("is of one command: another's is not replaced", async () => {
    await writeOutFolder("tool other", out(), {}, async (into) => {
      writeFileSync(join(into, "a.txt"), "1");
    });
    await refused(/did not write/, true);
  });

  it("holds nothing that is read, and is not the working folder", async () => {
    await write("1");
    await refused(/more\/b.txt, which is read/, true, [join(out(), "more", "b.txt")]);
    symlinkSync(join(out(), "a.txt"), join(folder, "link"));
    await refused(/which is read/, true, [join(folder, "link")]);
    for (const around of [".", "..", "/", join(process.cwd(), "..")]) {
      for (const force of [false, true]) {
        const error = await checkOutFolder(command, around, { force }).catch((cause) => cause);
        expect((error as Error).message).toMatch(/this command works in it/);
      }
    }
  });

  it("goes where a link leads, and refuses a link to nothing", async () => {
    const real = join(folder, "real");
    mkdirSync(real);
    symlinkSync(real, out());
    await write("1");
    await write("2", true);
    expect(readlinkSync(out())).toBe(real);
    expect(readFileSync(join(real, "a.txt"), "utf8")).toBe("2");
    rmSync(real, { recursive: true });
    await refused(/link to something that is not there/, true);
  });

  it("leaves everything as it was when something is thrown in the middle", async () => {
    await write("1");
    const before = snapshot(folder);
    const broken = writeOutFolder(command, out(), { force: true }, async (into) => {
      writeFileSync(join(into, "a.txt"), "2");
      throw new Error("in the middle");
    });
    await expect(broken).rejects.toThrow("in the middle");
    expect(snapshot(folder)).toEqual(before);
  });

  it("keeps the new files and says where, when something comes in meanwhile", async () => {
    const late = writeOutFolder(command, out(), {}, async (into) => {
      writeFileSync(join(into, "a.txt"), "2");
      mkdirSync(out());
      writeFileSync(join(out(), "mine.txt"), "notes");
    });
    const error = await late.catch((cause: unknown) => cause);
    const { message, details } = error as { message: string; details: { folder: string } };
    expect(message).toMatch(/holds mine.txt.*the new files are whole and stay in/);
    expect(readFileSync(join(details.folder, "a.txt"), "utf8")).toBe("2");
    expect(snapshot(out())).toEqual({ "mine.txt": "notes" });
  });

  it("knows at each moment what a signal would have to remove", async () => {
    const many = async (into: string): Promise<void> => {
      for (let file = 0; file < 200; file++) writeFileSync(join(into, `${file}.txt`), "");
    };
    await writeOutFolder(command, out(), {}, many);
    let writing = true;
    const beside = new Set<string>();
    const watch = async (): Promise<void> => {
      while (writing) {
        for (const name of readdirSync(folder)) {
          if (name === "out") continue;
          beside.add(name);
          expect(temporaryPaths()).toContain(join(folder, name));
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const watched = watch();
    await writeOutFolder(command, out(), { force: true }, many);
    writing = false;
    await watched;
    // The new folder under its first name, and the old one while it is removed.
    expect(beside.size).toBe(2);
    expect(temporaryPaths()).toEqual([]);
  });

  it("refuses a place where nothing can be made", async () => {
    writeFileSync(join(folder, "file"), "");
    for (const place of [join(folder, "file", "out"), "/proc/out", ""]) {
      if (place.startsWith("/proc") && !existsSync("/proc/self")) continue;
      await expect(checkOutFolder(command, place)).rejects.toThrow(/--out/);
    }
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

/** Whether a small disk can be mounted. */
const mounts = (() => {
  const at = mkdtempSync(join(tmpdir(), "legendre-mount-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", at], { stdio: "ignore" });
    execFileSync("umount", [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
})();

describe.skipIf(!mounts)("a disk of its own (needs the right to mount)", () => {
  const disk = (): string => join(folder, "disk");
  const mounted = async (use: () => Promise<void>): Promise<void> => {
    mkdirSync(disk());
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk()]);
    try {
      await use();
    } finally {
      execFileSync("umount", [disk()]);
    }
  };

  it("is refused as the folder itself, by either way of mounting", () =>
    mounted(async () => {
      const message = /mount point/;
      await expect(checkOutFolder(command, disk())).rejects.toThrow(message);
      const bound = join(folder, "bound by\tname");
      mkdirSync(bound);
      mkdirSync(join(folder, "source"));
      execFileSync("mount", ["--bind", join(folder, "source"), bound]);
      try {
        await expect(checkOutFolder(command, bound, { force: true })).rejects.toThrow(message);
      } finally {
        execFileSync("umount", [bound]);
      }
    }));

  it("keeps what was there when it is full", () =>
    mounted(async () => {
      const inside = join(disk(), "out");
      const fill = (bytes: number) => async (into: string) => {
        writeFileSync(join(into, "a.txt"), Buffer.alloc(bytes));
      };
      await writeOutFolder(command, inside, {}, fill(30_000));
      const before = snapshot(disk());
      const full = writeOutFolder(command, inside, { force: true }, fill(60_000));
      const error = await full.catch((cause: unknown) => cause);
      expect(isLegendreError(error, "data")).toBe(true);
      expect((error as Error).message).toMatch(/no space is left.*nothing there was changed/);
      expect(snapshot(disk())).toEqual(before);
    }));
});

describe("a process that is killed", () => {
  it.each(["SIGKILL", "SIGINT", "SIGTERM"] as const)(
    "leaves a whole folder, whenever it comes (%s)",
    async (signal) => {
      for (const wait of [0, 31]) {
        const child = spawn(process.execPath, [writeForever, out()]);
        let said = "";
        child.stderr.on("data", (piece) => {
          said += String(piece);
        });
        await new Promise<void>((resolve) => {
          child.stdout.once("data", () => setTimeout(resolve, wait));
        });
        child.kill(signal);
        const [code] = await new Promise<[number | null]>((resolve) => {
          child.on("close", (status) => resolve([status]));
        });
        const content = snapshot(out());
        expect(content["a.txt"]).toBe(content["b.txt"]);
        if (signal === "SIGKILL") continue;
        expect(code).toBe(130);
        expect(said).toBe("writer make: interrupted; nothing was left half-written\n");
        expect(readdirSync(folder)).toEqual(["out"]);
      }
    },
    120_000,
  );
});
