const ours = /node_modules|node:|@tensorflow|core-tensor[\\/](?:src|dist)[\\/]|<anonymous>/;

/**
 * The innermost line of the caller's own code on the stack (`model.ts:12:5`), or undefined when all
 * of the stack belongs to this package, tfjs or Node.
 */
export function userLine(): string | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  const stack = new Error().stack?.split("\n").slice(1) ?? [];
  Error.stackTraceLimit = stackTraceLimit;
  const frame = stack.find((line) => line.includes(":") && !ours.test(line));
  const place = frame?.match(/\(?((?:file:\/\/)?[^()\s]+:\d+:\d+)\)?$/)?.[1];
  return place?.replace(/^file:\/\//, "");
}
