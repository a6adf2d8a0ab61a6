/** Options of {@link rateLimit}. */
export interface RateLimitOptions {
  /** Tokens a second and client, in the long run; `Infinity` takes none away. */
  readonly perSecond: number;
  /** How many a client has at most. */
  readonly burst: number;
  /** Clients that are remembered; whoever was quiet longest is forgotten. @defaultValue `10_000` */
  readonly clients?: number;
  /** The time in milliseconds. @defaultValue `performance.now` */
  readonly now?: () => number;
}

/**
 * Token buckets: each client has `burst` tokens, and gets `perSecond` of them back a second.
 *
 * @returns a function that takes some of a client's tokens, 1 if it is not told how many: 0, or after how many seconds to come
 *   again. Who asks for more than a bucket holds needs a full one and owes the rest; one that lacks no more than the tokens that
 *   the same request has `paid` already counts as full.
 */
export function rateLimit({
  perSecond,
  burst,
  clients = 10_000,
  now = () => performance.now(),
}: RateLimitOptions): (client: string, cost?: number, paid?: number) => number {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client, cost = 1, paid = 0) => {
    if (perSecond === Number.POSITIVE_INFINITY) return 0;
    const time = now();
    const known = buckets.get(client) ?? { tokens: burst, at: time };
    const tokens = Math.min(burst, known.tokens + ((time - known.at) / 1000) * perSecond);
    const needed = Math.min(cost, burst - paid);
    const left = tokens >= needed ? tokens - cost : tokens;
    // Put behind all others: a `Map` keeps the order in which keys came.
    buckets.delete(client);
    buckets.set(client, { tokens: left, at: time });
    if (buckets.size > clients) buckets.delete(buckets.keys().next().value as string);
    return tokens >= needed ? 0 : (needed - tokens) / perSecond;
  };
}
