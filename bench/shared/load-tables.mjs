// A process of its own, without the compiler of the benches, that loads tables: prints milliseconds, the peak of its
// memory in bytes, and the training purchases.
import { loadReturns } from "@legendre/graph-returns";

const [folder, engine] = process.argv.slice(2);
const start = performance.now();
const data = await loadReturns(folder, { engine, allowPartial: true });
const ms = performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(`${ms} ${peak} ${data.splits.training.edges.count}\n`);
