import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { type FoundPython, findPython } from "./find-python.ts";
import { AnsweringProcess } from "./process.ts";
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
}

/**
 * Starts XLA in a process of Python.
 *
 * @param onEnd - called when the process has ended.
 * @throws an error that says why it does not start.
 */
export async function startXla(onEnd: () => void): Promise<XlaDevice> {
  // A variable, so that bundlers do not ask for what only Node has.
  const specifier = "node:child_process";
  const { spawn } = (await import(specifier)) as typeof import("node:child_process");
  const python = findPython(process.env, process.platform);
  const child: ChildProcessWithoutNullStreams = spawn(
    python.command,
    ["-m", "legendre_xla.serve"],
    { windowsHide: true },
  );
  let device: XlaDevice | undefined;
  const answering = new AnsweringProcess(child, (reason) => {
    if (device !== undefined) device.state.lost = reason;
    onEnd();
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
    device = makeXlaDevice(answering, aboutOf(header));
    return device;
  } catch (error) {
    answering.end("it did not start");
    throw new Error(whyNot(python, (error as Error).message));
  } finally {
    clearTimeout(slow);
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
