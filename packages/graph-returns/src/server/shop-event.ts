/** Names a purchase: the order, and which of its lines where it has several. Ids as text. */
export interface LineName {
  readonly order: string;
  /** Left out, the order is one purchase. */
  readonly line?: string;
}

/** What happened: a purchase was made, or it became known what became of one. Ids as text. */
export type ShopEvent = LineName &
  ({ readonly customer: string; readonly variant: string } | { readonly returned: boolean });

/** An event with the time at which the service took it, in milliseconds since 1970 UTC. */
export type LoggedEvent = ShopEvent & { readonly at: number };

/** A text for each purchase, another for each. */
export const lineKey = ({ order, line }: LineName): string =>
  JSON.stringify(line === undefined ? [order] : [order, line]);
