/**
 * Attacks the returns service: load, reloads, kills, hostile requests, a second service on the same log, a log that is taken
 * away. `npm run attack` takes some minutes, with the sizes of the guide; `--smoke` a minute or two at small ones. Only addresses of this
 * machine are used, and all loops end by themselves.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type LoadResult, load, post } from "../../examples/returns-service/load.ts";
import { openOrderLog } from "../../packages/graph-returns/src/server/order-log.ts";
import { hostile } from "./attack/hostile.ts";
import { type Service, serve, token } from "./attack/service.ts";
import { shopIn } from "./attack/shop.ts";
import { root } from "./workspace.ts";

const { values } = parseArgs({
  options: { smoke: { type: "boolean" }, edges: { type: "string" } },
});
const smoke = values.smoke === true;
const edges = Number(values.edges ?? (smoke ? 2000 : 200_000));
const [orders, ms, kills] = smoke ? [5000, 1000, 2] : [278_580, 8000, 12];
/** Milliseconds that a quiet machine keeps well; a busy one of CI is given more. */
const limit = smoke ? 1000 : 50;
const out = join(root, "out", "attack");
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const wrong: string[] = [];
const check = (name: string, holds: boolean, told: unknown = ""): void => {
  say(`${holds ? "held " : "BROKE"} ${name}${told === "" ? "" : `: ${told}`}`);
  if (!holds) wrong.push(name);
};
const times = ({ perSecond, p50, p99, max, failed }: LoadResult): string =>
  `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${max.toFixed(0)} ms, ${failed} failed`;

const shop = await shopIn(join(out, `shop-${edges}`), edges, say);
let logs = 0;
const newLog = (): string => {
  const folder = join(out, `log-${logs++}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return join(folder, "orders.log");
};
const start = (model: string, log: string, flags = ["--rate", "0"]): Service =>
  serve([model, shop.tables, "--partial", "--log", log, ...flags]);
const up = async (service: Service): Promise<string> => {
  const url = await service.url;
  if (url !== undefined) return url;
  throw new Error(`the service did not start:\n${service.said()}`);
};
/** Whether a service left a log so that another may begin. */
const isFree = (log: string): Promise<boolean> =>
  openOrderLog(log).then(
    ({ close }) => close().then(() => true),
    () => false,
  );
const score = (n: number) => ({ path: "/score", body: { lines: [shop.line(n)] } });
const connections = 8;
const ordersOf = async (url: string): Promise<number> =>
  ((await (await fetch(`${url}/health`)).json()) as { orders: number }).orders;
const residentOf = async (url: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/returns_resident_bytes (\d+)/.exec(text)?.[1]) / 2 ** 20;
};

for (const [name, model] of Object.entries({ graph: shop.graph, boosting: shop.boosted })) {
  say(`\n${name}`);
  const log = newLog();
  let service = start(model, log);
  let url = await up(service);
  await load(url, { connections, ms: ms / 4 }, score);
  const alone = await load(url, { connections, ms }, score);
  check("scores", alone.failed === 0 && alone.p99 <= limit, times(alone));
  await post(`${url}/why`, shop.line(0));
  let isOver = false;
  let asked = 0;
  const asking = [0, 1].map(async () => {
    for (; !isOver; asked++) await post(`${url}/why`, shop.line(asked));
  });
  const beside = await load(url, { connections, ms: Math.max(ms, 3000) }, score);
  isOver = true;
  await Promise.all(asking);
  const share = beside.perSecond / alone.perSecond;
  check(
    "scores beside /why at two connections",
    beside.failed === 0 && share > (smoke ? 0.03 : 0.1),
    `${times(beside)}; ${asked} reasons`,
  );
  for (let n = 0; n < orders; n += 5000) {
    const list = Array.from({ length: Math.min(5000, orders - n) }, (_, i) => ({
      id: `o${n + i}`,
      ...shop.line(n + i),
    }));
    const { status } = await post(`${url}/orders`, { orders: list });
    if (status !== 200) check("orders are taken", false, status);
  }
  const before = performance.now();
  let status = 0;
  const reloading = post(`${url}/reload`, {}, { token }).then((answer) => {
    status = answer.status;
  });
  const during = await load(url, { connections, ms: 300_000, until: () => status > 0 }, score);
  await reloading;
  const took = ((performance.now() - before) / 1000).toFixed(1);
  check(
    `scores during a reload with ${orders} orders`,
    status === 200 && during.failed === 0 && during.p99 <= limit,
    `${times(during)}; the reload took ${took} s`,
  );
  void post(`${url}/reload`, {}, { token });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stopped = await service.end("SIGTERM");
  check(
    "SIGTERM during a reload",
    stopped.code === 0 && stopped.ms < 10_000,
    `${stopped.ms.toFixed(0)} ms`,
  );
  check("the log is free", await isFree(log));
  const again = performance.now();
  service = start(model, log);
  url = await up(service);
  check(
    "a start has all orders",
    (await ordersOf(url)) === orders,
    `${((performance.now() - again) / 1000).toFixed(1)} s`,
  );
  await service.end("SIGKILL");
}

say("\nkill -9, over and over");
{
  const log = newLog();
  const safe = new Map<string, number>();
  for (let round = 0; round < kills; round++) {
    const service = start(shop.boosted, log);
    const url = await up(service);
    const loading = load(url, { connections, ms: ms / 2 }, (n) => {
      const id = `${round} ${n}`;
      const done = (status: number) => void (status === 200 && safe.set(id, n));
      return { path: "/orders", body: { orders: [{ id, ...shop.line(n) }] }, done };
    });
    setTimeout(() => void service.end("SIGKILL"), ms / 4);
    await loading;
  }
  const service = start(shop.boosted, log);
  const url = await up(service);
  let lost = 0;
  const all = [...safe];
  for (let from = 0; from < all.length; from += 5000) {
    const list = all.slice(from, from + 5000).map(([id, n]) => ({ id, ...shop.line(n) }));
    lost += JSON.parse((await post(`${url}/orders`, { orders: list })).text).accepted;
  }
  check(
    `${kills} kills lose no order that was called safe`,
    lost === 0 && safe.size > 0,
    `${safe.size} orders, ${lost} lost`,
  );

  say("\na second service on the same log");
  const link = join(log, "..", "link.log");
  if (!existsSync(link)) symlinkSync(log, link);
  const unshare = ["unshare", "-p", "-f", "--mount-proc", "--kill-child"];
  const can = spawnSync(unshare[0]!, [...unshare.slice(1), "true"]).status === 0;
  const others: [string, string[]][] = [["by another name", []]];
  if (can) others.push(["in another process namespace", unshare]);
  else say("skipped in another process namespace (needs unshare)");
  for (const [name, how] of others) {
    const second = serve([shop.boosted, shop.tables, "--partial", "--log", link], how);
    const isRefused = (await second.url) === undefined && second.said().includes("is written by");
    check(`is refused ${name}`, isRefused);
    await second.end("SIGKILL");
  }

  say("\nhostile requests");
  const broken = await hostile(url);
  check("are refused with 4xx", broken.length === 0, broken.join("; "));
  check("and the service lives", (await post(`${url}/score`, score(1).body)).status === 200);

  say("\nthe log is taken away");
  renameSync(log, `${log}.aside`);
  const refused = await post(`${url}/orders`, { orders: [{ id: "late", ...shop.line(0) }] });
  check("orders are refused", refused.status === 503, refused.status);
  check("/ready says so", (await fetch(`${url}/ready`)).status === 503);
  const { code } = await service.end("SIGTERM");
  check(
    "and it does not end as if all were well",
    code === 1 && !service.said().includes("all orders are on disk"),
    code,
  );
  check("the log is free", await isFree(log));
}

say("\nsignals during the start");
for (const signal of ["SIGHUP", "SIGTERM"] as const) {
  const log = newLog();
  const service = start(shop.boosted, log);
  while (!existsSync(`${log}-lock`)) await new Promise((resolve) => setTimeout(resolve, 5));
  service.child.kill(signal);
  const url = await service.url;
  if (signal === "SIGHUP") check("SIGHUP does not end it", url !== undefined);
  const { code, ms: end } = await service.end("SIGTERM");
  check(
    `${signal}, and the end`,
    (code === 0 || signal === "SIGTERM") && end < 10_000,
    `${code}, ${end.toFixed(0)} ms`,
  );
  check("the log is free", await isFree(log));
}

say("\none client that asks for much, and one that invents ids");
{
  // 10,000 lines cost more than a bucket holds, so that the second request is one too many on any machine.
  const service = start(shop.boosted, newLog(), ["--new-ids", "10000", "--rate", "50"]);
  const url = await up(service);
  const list = Array.from({ length: 10_000 }, (_, n) => shop.line(n));
  const greedy = load(url, { connections: 2, ms, from: "127.0.0.2" }, () => ({
    path: "/score",
    body: { lines: list },
  }));
  const modest = load(url, { connections: 1, ms, from: "127.0.0.3" }, score);
  const [much, little] = await Promise.all([greedy, modest]);
  check(
    "the others are served",
    little.requests > little.failed && little.p99 <= 10 * limit,
    times(little),
  );
  check("and it is told to come again", much.failed > 0, times(much));
  const before = await residentOf(url);
  await load(url, { connections: 2, ms, from: "127.0.0.4" }, (n) => ({
    path: "/orders",
    body: {
      orders: Array.from({ length: 300 }, (_, i) => ({
        id: `i ${n} ${i}`,
        customer: `c ${n} ${i}`,
        variant: `v ${n} ${i}`,
      })),
    },
  }));
  const grown = (await residentOf(url)) - before;
  check(
    "invented ids take bounded memory",
    grown < 200,
    `${grown.toFixed(0)} MiB for ${await ordersOf(url)} orders`,
  );
  await service.end("SIGTERM");
}

say(wrong.length === 0 ? "\nall held" : `\nbroke: ${wrong.join(", ")}`);
process.exit(wrong.length === 0 ? 0 : 1);
