import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { run } from "../workspace.ts";

/** Not a dependency of the repository: it brings some hundred packages, and only a release needs it. */
const verdaccio = "6.8.0";
/** The version of node-fetch that it asks for was withdrawn. */
const overrides = { "node-fetch": "2.7.0" };

/** A registry of packages on this machine. */
export interface Registry {
  readonly url: string;
  readonly stop: () => void;
}

/**
 * Starts verdaccio with an empty store; what it does not have it fetches from the registry that npm is set to.
 *
 * @throws where it cannot be installed or does not answer within a minute.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: { verdaccio }, overrides };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const installed = run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: folder,
  });
  if (!installed.ok) throw new Error(`verdaccio cannot be installed:\n${installed.output}`);
  const port = await freePort();
  const upstream = run("npm", ["config", "get", "registry"]).output.trim().split("\n").at(-1);
  writeFileSync(
    join(folder, "config.yaml"),
    `storage: ./storage
uplinks:
  npmjs:
    url: ${upstream}
    timeout: 60s
packages:
  # Without a proxy: what npm may have under these names is never taken for ours.
  "@legendre/*":
    access: $all
    publish: $all
  "create-legendre":
    access: $all
    publish: $all
  "**":
    access: $all
    proxy: npmjs
max_body_size: 100mb
log: { type: stdout, format: pretty, level: error }
`,
  );
  const bin = join(folder, "node_modules/verdaccio/bin/verdaccio");
  const child = spawn(
    process.execPath,
    [bin, "--config", "config.yaml", "--listen", `127.0.0.1:${port}`],
    {
      cwd: folder,
      stdio: "ignore",
    },
  );
  const url = `http://127.0.0.1:${port}/`;
  const stop = (): void => void child.kill();
  for (let second = 0; second < 60; second++) {
    const answers = await fetch(`${url}-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  stop();
  throw new Error("verdaccio did not answer within a minute");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
