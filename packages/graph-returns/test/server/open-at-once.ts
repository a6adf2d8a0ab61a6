/**
 * Opens one log after the other, each at an agreed instant, and prints how it went: `open-at-once.ts FOLDER ROUNDS EVERY`.
 * Whoever has a log appends one order and keeps it until the end.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openOrderLog } from "../../src/server/order-log.ts";

const [folder, rounds, every] = process.argv.slice(2) as [string, string, string];
writeFileSync(join(folder, `ready-${process.pid}`), "");
while (!existsSync(join(folder, "go"))) await new Promise((resolve) => setTimeout(resolve, 5));
const logs: { close: () => Promise<void> }[] = [];
const said: string[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const wanted = Math.ceil(Date.now() / Number(every)) * Number(every);
  while (Date.now() < wanted);
  try {
    const log = await openOrderLog(join(folder, `${round}.log`));
    await log.append([{ order: `${process.pid}`, customer: "c", variant: "v", at: 0 }]);
    logs.push(log);
    said.push(`${round} open`);
  } catch (error) {
    said.push(`${round} ${(error as Error).message.includes("is written by") ? "refused" : error}`);
  }
}
process.stdout.write(`${said.join("\n")}\n`);
await new Promise((resolve) => process.stdin.once("data", resolve));
for (const log of logs) await log.close();
process.exit(0);
