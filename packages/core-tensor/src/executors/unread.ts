/** A value that lies where it can only be waited for. In a file of its own, which few bytes of a bundle load at once. */
interface Unread {
  readonly read: () => Promise<unknown>;
}

/** What an error of a value that was read too early is about. */
const unread = new WeakMap<object, Unread>();

/** Notes what an error is about; returns the error. */
export function asUnread<E extends Error>(error: E, value: Unread): E {
  unread.set(error, value);
  return error;
}

/** The value that has to be waited for before what threw `error` can run; undefined for other errors. */
export function valueToWaitFor(error: unknown): Unread | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  return unread.get(error) ?? valueToWaitFor((error as { readonly cause?: unknown }).cause);
}
