/** The service of the example, as a process of its own: `service.ts MODEL EDGES SEED LOG PORT`. */
import { generateReturns } from "@legendre/graph-returns/generator";
import { loadReturnsModel } from "@legendre/graph-returns/models";
import { returnsServer } from "@legendre/graph-returns/serve";

const [model, edges, seed, log, port] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const data = await generateReturns({ edges: Number(edges), seed: Number(seed) });
const server = await returnsServer({
  load: async () => ({ fitted: await loadReturnsModel(model), data }),
  log,
  port: Number(port),
  title: "Will it come back?",
  limits: { perSecond: 1e6, burst: 1e6 },
  adminToken: process.env["RETURNS_ADMIN_TOKEN"] ?? "",
});
process.stdout.write(`${server.url}\n`);
const stop = (): void => {
  server.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
