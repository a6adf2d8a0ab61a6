import type { FuzzTarget } from "@repo/test-kit";
import { parseNewick, printNewick, treeTasks } from "../../src/index.ts";

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const newick: FuzzTarget = {
  name: "Newick",
  originals: () =>
    ["((en,de)Germanic,(es,fr)Romance);", "('el (GR)':2.5e-1,[a comment]b_c:1)'it''s';", "a;"].map(
      bytesOf,
    ),
  parse: (bytes) => {
    const tree = parseNewick(textOf(bytes));
    treeTasks(tree);
    printNewick(tree);
  },
};

/** Everything here that reads a file. */
export const targets: readonly FuzzTarget[] = [newick];
