import { join } from "node:path";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import * as main from "../../src/index.ts";
import table from "./ranges.json" with { type: "json" };

optionConformance(join(import.meta.dirname, "../../src"), [main], table as OptionTable, {});
