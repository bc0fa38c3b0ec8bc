/* A short text of the course. Its HTML was made by content/words.ts from a closed set of inline elements. */
import type { Words } from '#content';

export function TextOf({ words, className = '' }: { words: Words; className?: string }) {
  return <span className={`words ${className}`} dangerouslySetInnerHTML={{ __html: words.html }} />;
}
