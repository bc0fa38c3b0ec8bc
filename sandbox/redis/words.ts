/* The words of a request as texts. */
import { latin1 } from '#base/bytes';
import type { Words } from './context';

export function textsOf({ source, starts, ends, count }: Words): string[] {
  return Array.from({ length: count }, (_, i) => latin1(source, starts[i]!, ends[i]!));
}
