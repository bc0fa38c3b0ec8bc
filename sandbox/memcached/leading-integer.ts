/** C's atoi: the number a text begins with, or 0. */
export function leadingInteger(text: string): number { return Number(/^\s*[+-]?\d+/.exec(text)?.[0] ?? 0); }
