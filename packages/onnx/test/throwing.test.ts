import { throwConformance } from "../../core-tensor/test/throwing/throw-conformance.ts";
import { calls } from "./calls.ts";

throwConformance(calls);
