import { join } from "node:path";
import { type OptionTable, optionConformance } from "@repo/test-kit";
import { edgeConformance } from "../../../packages/core-tensor/test/conformance/public-edges.ts";
import { deviceConformance } from "../../../packages/core-tensor/test/devices/device-conformance.ts";
import { throwConformance } from "../../../packages/core-tensor/test/throwing/throw-conformance.ts";
import * as language from "../../shared/language/index.ts";
import { calls, names, without } from "./calls.ts";
import table from "./ranges.json" with { type: "json" };

deviceConformance(names, calls, without);
throwConformance(calls);
edgeConformance(names, calls, without);

/** What options are held against: layers of the network, and places for tokens. */
const config = { family: "bert", layers: 4, places: 10, width: 2 } as never;

optionConformance(
  join(import.meta.dirname, "../../shared/language"),
  [language],
  table as OptionTable,
  {
    lastLayers: (o) =>
      language.lastLayers({ layers: [{}, {}, {}, {}], pooler: null } as never, config, o),
    bertEncode: (o) => language.bertEncode({} as never, config, {} as never, o),
    cacheHiddenStates: (o) => language.cacheHiddenStates({} as never, config, {} as never, o),
    encodeTexts: (o) => language.encodeTexts({} as never, [], config, o),
  },
);
