import { deviceConformance } from "../../core-tensor/test/devices/device-conformance.ts";
import { calls, names } from "./calls.ts";

deviceConformance(names, calls, {});
