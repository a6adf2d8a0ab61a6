export { type ErrorCode, isLegendreError, LegendreError } from "./errors.ts";
