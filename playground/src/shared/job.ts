/** What a job may do while it runs. */
export interface JobContext<Event> {
  /** Tells the page something. */
  readonly emit: (event: Event) => void;
  /** Lets messages in; throws once the page has stopped the job. */
  readonly breathe: () => Promise<void>;
}

/** What a worker does: one job at a time, by settings, telling of events. */
export type Job<Settings, Event> = (
  settings: Settings,
  context: JobContext<Event>,
) => Promise<void>;

/** From the page to the worker. */
export type Order<Settings> =
  | { readonly kind: "start"; readonly settings: Settings }
  | { readonly kind: "stop" };

/** From the worker to the page. */
export type Word<Event> =
  | { readonly kind: "event"; readonly event: Event }
  | { readonly kind: "done" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** What `breathe` throws when the page has stopped the job. */
class Stopped extends Error {}

/** Runs a job whenever the page asks for it. Called once, in a worker. */
export function serveJob<Settings, Event>(job: Job<Settings, Event>): void {
  const scope = globalThis as unknown as {
    postMessage(word: Word<Event>): void;
    onmessage: (message: MessageEvent<Order<Settings>>) => void;
  };
  let stopped = false;
  const breathe = async (): Promise<void> => {
    // A promise that is ready lets no message in; a timer does.
    await new Promise((resolve) => setTimeout(resolve));
    if (stopped) throw new Stopped();
  };
  scope.onmessage = async ({ data: order }) => {
    if (order.kind === "stop") {
      stopped = true;
      return;
    }
    stopped = false;
    try {
      const emit = (event: Event): void => scope.postMessage({ kind: "event", event });
      await job(order.settings, { emit, breathe });
      scope.postMessage({ kind: "done" });
    } catch (error) {
      if (error instanceof Stopped) scope.postMessage({ kind: "stopped" });
      else scope.postMessage({ kind: "failed", message: (error as Error).message });
    }
  };
}

/** A job as the page sees it. */
export interface RunningJobs<Settings> {
  /** Starts the job; `undefined` when it was done, `"stopped"`, or the message of an error. */
  readonly run: (settings: Settings) => Promise<string | undefined>;
  readonly stop: () => void;
  /** Ends the worker. */
  readonly close: () => void;
}

/** The page's side: starts a worker at the first job. */
export function jobsOf<Settings, Event>(
  start: () => Worker,
  onEvent: (event: Event) => void,
): RunningJobs<Settings> {
  let worker: Worker | undefined;
  const send = (order: Order<Settings>): void => worker?.postMessage(order);
  return {
    run: (settings) =>
      new Promise((resolve) => {
        worker ??= start();
        worker.onmessage = ({ data: word }: MessageEvent<Word<Event>>) => {
          if (word.kind === "event") onEvent(word.event);
          else if (word.kind === "failed") resolve(word.message);
          else resolve(word.kind === "stopped" ? "stopped" : undefined);
        };
        worker.onerror = (event) => {
          // A worker that did not load never answers; the next run gets a new one.
          worker?.terminate();
          worker = undefined;
          resolve(event.message || "the worker did not start");
        };
        send({ kind: "start", settings });
      }),
    stop: () => send({ kind: "stop" }),
    close: () => worker?.terminate(),
  };
}
