import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that speaks as `legendre_xla.serve` does: `answer(header, body)` is written by the test. */
const shell = (answer: string): string => `#!${process.execPath}
const fs = require("node:fs");
let held = Buffer.alloc(0);
const send = (header, body = Buffer.alloc(0)) => {
  const text = Buffer.from(JSON.stringify(header));
  const lengths = Buffer.alloc(12);
  lengths.writeUInt32LE(text.length, 0);
  lengths.writeBigUInt64LE(BigInt(body.length), 4);
  const whole = Buffer.concat([lengths, text, body]);
  // In pieces, as a pipe may bring them.
  for (let at = 0; at < whole.length; at += 7) process.stdout.write(whole.subarray(at, at + 7));
};
const described = {
  protocol: 2, platform: "pretended", versions: { jax: "0" },
  devices: [{ kind: "toy" }, { kind: "toy" }],
};
const headerOf = (bytes) => {
  if (bytes[0] !== 0) return JSON.parse(bytes.toString());
  const [, program, given, kept, ...rest] = new Float64Array(Uint8Array.from(bytes).buffer);
  const [args, keep] = [rest.slice(0, given), rest.slice(given, given + kept)];
  return { op: "run", program, args, keep, values: rest.slice(given + kept), programs: [] };
};
// The bytes of a message that lie in the shared file.
const aside = (count) => {
  const bytes = Buffer.alloc(count);
  fs.readSync(Number(process.env.LEGENDRE_XLA_SHARED), bytes, 0, count, 0);
  return bytes;
};
const answer = (header, body, shared) => { ${answer} };
process.stdin.on("data", (chunk) => {
  held = Buffer.concat([held, chunk]);
  while (held.length >= 12) {
    const body = 12 + held.readUInt32LE(0);
    const length = held.readBigUInt64LE(4);
    const shared = length >= 2n ** 63n;
    const end = shared ? body : body + Number(length);
    if (held.length < end) return;
    const header = headerOf(held.subarray(12, body));
    answer(header, shared ? aside(Number(length - 2n ** 63n)) : held.subarray(body, end), shared);
    held = held.subarray(end);
  }
});
process.stdin.on("end", () => process.exit(0));
`;

/** A file to name in `LEGENDRE_PYTHON`, with the folder that it lies in. */
export interface FakePython {
  readonly path: string;
  readonly remove: () => void;
}

/** Writes a program whose answers are given by the text of a function's body. */
export function fakePython(answer: string): FakePython {
  return program(shell(answer));
}

/** Writes a program of any other kind, as the text of a script for Node. */
export function otherProgram(text: string): FakePython {
  return program(`#!${process.execPath}\n${text}\n`);
}

function program(text: string): FakePython {
  const folder = mkdtempSync(join(tmpdir(), "fake-python-"));
  const path = join(folder, "python");
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
