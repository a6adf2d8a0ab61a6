/** Files of this package, of tfjs and of Node; source maps name those of tfjs without their package. */
const ours =
  /node_modules|node:|@tensorflow|core-tensor[\\/](?:src|dist)[\\/]|tfjs-[a-z-]+[\\/]src[\\/]/;

/**
 * The innermost line of the caller's own code on the stack (`model.ts:12:5`), or undefined when all
 * of the stack belongs to this package, tfjs or Node.
 */
export function userLine(): string | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return userLineOf(stack ?? "");
}

/** The same of a given stack, as V8 prints it. */
export function userLineOf(stack: string): string | undefined {
  for (const frame of stack.split("\n").slice(1)) {
    // "at f (place)", "at <anonymous> (place)" or "at place".
    const place = /\(?((?:file:\/\/)?[^()\s]+:\d+:\d+)\)?$/.exec(frame)?.[1];
    if (place !== undefined && !ours.test(place)) return place.replace(/^file:\/\//, "");
  }
  return undefined;
}
