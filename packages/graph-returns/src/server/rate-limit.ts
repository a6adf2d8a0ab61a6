/** Options of {@link rateLimit}. */
export interface RateLimitOptions {
  /** Requests a second and client, in the long run. */
  readonly perSecond: number;
  /** How many may come at once. */
  readonly burst: number;
  /** Clients that are remembered; whoever was quiet longest is forgotten. @defaultValue `10_000` */
  readonly clients?: number;
  /** The time in milliseconds. @defaultValue `performance.now` */
  readonly now?: () => number;
}

/**
 * Token buckets: each client has `burst` tokens, and gets `perSecond` of them back a second.
 *
 * @returns a function that takes one of a client's tokens: 0, or after how many seconds to come again.
 */
export function rateLimit({
  perSecond,
  burst,
  clients = 10_000,
  now = () => performance.now(),
}: RateLimitOptions): (client: string) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client) => {
    const time = now();
    const known = buckets.get(client) ?? { tokens: burst, at: time };
    const tokens = Math.min(burst, known.tokens + ((time - known.at) / 1000) * perSecond);
    // Put behind all others: a `Map` keeps the order in which keys came.
    buckets.delete(client);
    buckets.set(client, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: time });
    if (buckets.size > clients) buckets.delete(buckets.keys().next().value as string);
    return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
  };
}
