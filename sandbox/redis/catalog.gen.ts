/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CatalogCommand } from './catalog-entry';

export const catalog: readonly CatalogCommand[] = [];
