/** Serves a prior with the log of the first argument, and prints its address. */
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import { onFeatures, prior } from "../../src/models/index.ts";
import { returnsServer } from "../../src/serve/index.ts";

const data = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
const fitted = await onFeatures(prior()).fit(protocolTask(data));
const { url } = await returnsServer({
  load: async () => ({ fitted, data }),
  log: process.argv[2]!,
  port: 0,
});
process.stdout.write(`${url}\n`);
