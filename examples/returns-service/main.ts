import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { protocolTask } from "@legendre/graph-returns";
import { generateReturns } from "@legendre/graph-returns/generator";
import { boosting, onFeatures, saveReturnsModel } from "@legendre/graph-returns/models";
import { exampleFlags } from "../shared/flags.ts";
import { load, post } from "./load.ts";
import { measuredText, writeMeasured } from "./measured.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("returns-service", {
  edges: { type: "integer", help: "purchases to learn from", default: 20_000 },
  seconds: { type: "integer", help: "of load in each part", default: 8 },
  connections: { type: "integer", help: "at once", default: 32 },
  write: { type: "boolean", help: "rewrites the committed numbers" },
  serve: { type: "boolean", help: "serves on port 8080 until it is stopped, without load" },
});
const edges = smoke ? 400 : flags.edges;
const ms = smoke ? 500 : 1000 * flags.seconds;
const connections = smoke ? 8 : flags.connections;
const token = "only on this machine";
mkdirSync(out, { recursive: true });
const [model, orders] = [join(out, "model.safetensors"), join(out, "orders.log")];
for (const part of ["", "-lock", "-wal", "-shm"]) rmSync(`${orders}${part}`, { force: true });

progress(`fitting a model on a shop with ${edges} purchases`);
const data = await generateReturns({ edges, seed });
const plan = onFeatures(boosting({ trees: smoke ? 10 : 100 }), { encodings: true });
await saveReturnsModel(model, await plan.fit(protocolTask(data, { seed }), { seed }));

/** Starts the service, and waits until it answers. */
async function start(port = 0): Promise<{ child: ChildProcess; url: string; startMs: number }> {
  const script = fileURLToPath(new URL("service.ts", import.meta.url));
  const args = ["--import", "tsx", script, model, `${edges}`, `${seed}`, orders, `${port}`];
  const env = { ...process.env, RETURNS_ADMIN_TOKEN: token };
  const before = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await Promise.race([
    once(child.stdout!, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("the service ended at its start"))),
  ])) as [Buffer];
  return { child, url: String(line).trim(), startMs: performance.now() - before };
}
const resident = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/returns_resident_bytes (\d+)/.exec(text)?.[1]) / 2 ** 20;
};

if (flags.serve) {
  const { child, url } = await start(8080);
  log(`${url} scores orders until it is stopped`);
  process.once("SIGINT", () => child.kill("SIGTERM"));
  await once(child, "exit");
  process.exit(0);
}

const { customer, variant } = data.splits.testing.edges;
const line = (n: number) => ({
  customer: `${data.nodes["customer"]!.ids[customer[n % customer.length]!]}`,
  variant: `${data.nodes["variant"]!.ids[variant[(n * 7) % variant.length]!]}`,
});
const score = (n: number) => ({ path: "/score", body: { lines: [line(n)] } });
let service = await start();
progress("scores, one purchase a request");
await load(service.url, { connections, ms: ms / 4 }, score);
const scores = await load(service.url, { connections, ms }, score);
progress("orders, each on disk before it is answered");
/** Orders that the service said are on disk, by their number. */
const safe = new Set<number>();
const order = (n: number) => ({
  path: "/orders",
  body: { orders: [{ id: `order ${n}`, ...line(n) }] },
  done: (status: number) => void (status === 200 && safe.add(n)),
});
const taken = await load(service.url, { connections, ms }, order);
progress("scores while the model is reloaded, again and again");
let reloads = 0;
const reloading = (async () => {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const { status } = await post(`${service.url}/reload`, {}, { token });
    if (status === 200) reloads++;
  }
})();
const meanwhile = await load(service.url, { connections, ms }, score);
await reloading;
const memory = await resident(service.url);
progress("kill -9 under load, and a start");
const first = safe.size;
const killed = load(service.url, { connections, ms: ms / 2 }, (n) => order(1e9 + n));
setTimeout(() => service.child.kill("SIGKILL"), ms / 4);
await killed;
service = await start();
const { startMs } = service;
const health = (await (await fetch(`${service.url}/health`)).json()) as { orders: number };
/** Orders that were called safe and are new to the service that came back. */
let lost = 0;
const all = [...safe];
for (let from = 0; from < all.length; from += 5000) {
  const sent = all.slice(from, from + 5000).map((n) => ({ id: `order ${n}`, ...line(n) }));
  const { text } = await post(`${service.url}/orders`, { orders: sent });
  lost += (JSON.parse(text) as { accepted: number }).accepted;
}
service.child.kill("SIGTERM");
const [code] = (await once(service.child, "exit")) as [number];

const loads = { scores, orders: taken, "scores, reloading": meanwhile };
const measured = {
  command: "npm run example -- returns-service --write",
  edges,
  seed,
  connections,
  seconds: ms / 1000,
  loads,
  reloads,
  memory,
  safe: safe.size,
  underKill: safe.size - first,
  lost,
  startMs,
};
log(measuredText(measured));
log(`${health.orders} orders came back; stopped in order with exit code ${code}`);
writeFileSync(join(out, "load.json"), `${JSON.stringify(measured, null, 2)}\n`);
if (flags.write && !smoke) writeMeasured(measured);
const failed = scores.failed + taken.failed + meanwhile.failed;
record({ failed, lost, code });
if (lost > 0 || code !== 0 || failed > 0) {
  throw new Error("the service lost orders, dropped requests or did not stop in order");
}
