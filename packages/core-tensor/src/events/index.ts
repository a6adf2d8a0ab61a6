/**
 * Event files: numbers of a run as TensorBoard reads them. Node only.
 *
 * @module core-tensor/events
 */

export type { Reporter } from "../train/index.ts";
export {
  type EventWriter,
  type OpenEventsOptions,
  openEvents,
  openEventsOptions,
} from "./event-file.ts";
export { eventReporter } from "./event-reporter.ts";
