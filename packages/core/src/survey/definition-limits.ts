/** How much of a definition is read: more is refused before it can hold up the page. */
export const definitionLimits = {items: 20_000, depth: 64, characters: 5_000_000} as const;
