/** Replaces the folder that is named again and again, two files of one content each time, until it is stopped. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CommandSpec, startProgram, writeOutFolder } from "../../src/command/index.ts";

const spec: CommandSpec = {
  name: "writer make",
  says: "writes",
  flags: {},
  words: [{ name: "OUT", kind: "out-folder" }],
};

await startProgram(
  {
    name: "writer",
    says: "writes folders",
    version: async () => "1",
    commands: {
      make: {
        spec,
        load:
          async () =>
          async ([folder]) => {
            for (let n = 0; ; n++) {
              await writeOutFolder("writer make", folder!, { force: true }, async (into) => {
                for (const name of ["a.txt", "b.txt"]) await writeFile(join(into, name), `${n}`);
              });
              process.stdout.write(`${n}\n`);
            }
          },
      },
    },
  },
  {},
  ["make", ...process.argv.slice(2)],
);
