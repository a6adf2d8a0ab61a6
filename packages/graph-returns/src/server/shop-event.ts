/** What happened: an order was made, or it became known what became of one. Ids as text. */
export type ShopEvent =
  | { readonly order: string; readonly customer: string; readonly variant: string }
  | { readonly order: string; readonly returned: boolean };

/** An event with the time at which the service took it, in milliseconds since 1970 UTC. */
export type LoggedEvent = ShopEvent & { readonly at: number };
