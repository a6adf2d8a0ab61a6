import { join } from "node:path";
import { optionConformance } from "@repo/test-kit";
import * as main from "../../src/index.ts";

optionConformance(join(import.meta.dirname, "../../src"), [main], {}, {});
