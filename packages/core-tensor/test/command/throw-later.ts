/** A program whose command goes on for ever, and in which something else fails, in the way that is named. */
import { startProgram } from "../../src/command/index.ts";

const ways: Readonly<Record<string, () => unknown>> = {
  throw: () => {
    throw new TypeError("later \u001b[31m");
  },
  reject: () => Promise.reject(new Error("nobody waited")),
  system: () => {
    throw Object.assign(new Error("ENOSPC: write"), { code: "ENOSPC", path: "/x" });
  },
};

const how = process.argv[2] ?? "";
await startProgram(
  {
    name: "thrower",
    says: "throws",
    version: async () => "1",
    commands: {
      wait: {
        spec: { name: "thrower wait", says: "waits", flags: {}, words: [] },
        load: async () => async () => {
          setTimeout(() => void ways[how]?.(), 10);
          return new Promise(() => setInterval(() => undefined, 1000));
        },
      },
    },
  },
  {},
  ["wait"],
);
