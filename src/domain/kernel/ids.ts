// Branded identifiers: a child's id cannot be passed where a school's is asked for.
declare const brand: unique symbol;

/** A UUIDv7 made by the application; `N` names the noun it identifies. Never an order, never a draw. */
export type Id<N extends string> = string & { readonly [brand]: N };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the lower-case textual form of a UUID. */
export const isId = (text: string): boolean => UUID.test(text);

/** Brands a text that is already known to be an id (read from a row or validated at a door). */
export const asId = <N extends string>(text: string): Id<N> => text as Id<N>;
