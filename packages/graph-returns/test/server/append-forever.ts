/** Appends orders to the log that is named, and prints each one's number once it is on disk, until killed. */
import { openOrderLog } from "../../src/server/order-log.ts";

const log = await openOrderLog(process.argv[2]!);
let next = log.events.length;
process.stdout.write(`start ${next}\n`);
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      const n = next++;
      await log.append([{ order: `o${n}`, customer: "c".repeat(1 + (n % 90)), variant: `${n}` }]);
      process.stdout.write(`${n}\n`);
    }
  }),
);
