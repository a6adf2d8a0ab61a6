/** Appends orders to the log that is named, and prints each one's number once it is on disk, until killed. */
import { openOrderLog } from "../../src/server/order-log.ts";

let next = 0;
const log = await openOrderLog(process.argv[2]!, { hear: () => void next++ });
process.stdout.write(`start ${next}\n`);
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      const n = next++;
      const order = { order: `o${n}`, customer: "c".repeat(1 + (n % 90)), variant: `${n}`, at: n };
      await log.append([order]);
      process.stdout.write(`${n}\n`);
    }
  }),
);
