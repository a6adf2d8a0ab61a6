import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { type FoundPython, findPython } from "./find-python.ts";
import { AnsweringProcess } from "./process.ts";
import { SharedFile } from "./shared-file.ts";
import { makeXlaDevice, type XlaDevice } from "./xla-device.ts";

/** What of messages the other side must know; it says its own version with its first answer. */
const protocol = 2;

/** JAX looks for GPUs and TPUs when it starts; nobody answers later than this, in milliseconds. */
const longestStart = 120_000;

/** What the process says of itself. */
interface Description {
  readonly protocol?: unknown;
  readonly platform: string;
  readonly devices: readonly { readonly kind: string }[];
  readonly versions: { readonly jax: string };
  /** Whether it reads the file that it was started with. */
  readonly shared?: boolean;
}

/**
 * Starts XLA in a process of Python.
 *
 * @throws an error that says why it does not start.
 */
export async function startXla(): Promise<XlaDevice> {
  // Variables, so that bundlers do not ask for what only Node has.
  const names = { children: "node:child_process", files: "node:fs", system: "node:os" };
  const { spawn } = (await import(names.children)) as typeof import("node:child_process");
  const fs = (await import(names.files)) as typeof import("node:fs");
  const { tmpdir } = (await import(names.system)) as typeof import("node:os");
  const python = findPython(process.env, process.platform);
  const file = sharedFile(fs, tmpdir());
  const child = spawn(python.command, ["-m", "legendre_xla.serve"], {
    windowsHide: true,
    env: { ...process.env, ...(file && { LEGENDRE_XLA_SHARED: "3" }) },
    stdio: ["pipe", "pipe", "pipe", ...(file ? [file.descriptor] : [])],
  }) as ChildProcessWithoutNullStreams;
  let device: XlaDevice | undefined;
  const answering = new AnsweringProcess(child, (reason) => {
    if (device !== undefined) device.state.lost = reason;
  });
  const seconds = longestStart / 1000;
  const slow = setTimeout(
    () => answering.end(`it has not answered for ${seconds} seconds`),
    longestStart,
  );
  try {
    const { header } = await answering.ask({ op: "describe" });
    if (!isDescription(header)) {
      const said = String(header["protocol"] ?? "none");
      throw new Error(
        `its legendre-xla speaks protocol ${said} and this package ${protocol}: install the one that fits`,
      );
    }
    if (file !== undefined && header.shared === true) answering.share(file);
    else file?.close();
    device = makeXlaDevice(answering, aboutOf(header));
    return device;
  } catch (error) {
    file?.close();
    answering.end("it did not start");
    throw new Error(whyNot(python, (error as Error).message));
  } finally {
    clearTimeout(slow);
  }
}

/** The file for large arguments, where processes inherit open files by their numbers and one can be made. */
function sharedFile(fs: typeof import("node:fs"), folder: string): SharedFile | undefined {
  if (process.platform === "win32") return undefined;
  try {
    return new SharedFile(fs, folder);
  } catch {
    return undefined;
  }
}

/** What the protocol of this package says has these members. */
function isDescription(header: object): header is Description {
  return "protocol" in header && header.protocol === protocol;
}

function aboutOf({ versions, platform, devices }: Description): string {
  const kinds = [...new Set(devices.map(({ kind }) => kind))].join(", ");
  const count = devices.length === 1 ? "one device" : `${devices.length} devices`;
  return `JAX ${versions.jax} on "${platform}", ${count} (${kinds})`;
}

function whyNot({ command, from }: FoundPython, reason: string): string {
  const place = `the Python "${command}" of ${from}`;
  if (/ENOENT/.test(reason)) return `${place} does not exist`;
  const missing = /No module named '?([\w.]+)/.exec(reason);
  if (missing !== null) return `${place} has no module ${missing[1]}`;
  return `${place} cannot be used: ${reason.replace(/^device was lost: /, "")}`;
}
