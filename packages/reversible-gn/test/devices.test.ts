import { deviceConformance } from "../../core-tensor/test/devices/device-conformance.ts";
import { calls, names, without } from "./calls.ts";

deviceConformance(names, calls, without);
