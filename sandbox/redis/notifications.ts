/* Keyspace notifications: classes, the flags string of `notify-keyspace-events`, and what is published (notify.c). */

/** One letter a class, as in the parameter. `K` and `E` say where, the others what. */
export type NotifyClass = 'g' | '$' | 'l' | 's' | 'h' | 'z' | 'x' | 'e' | 't' | 'd' | 'm' | 'n';

const ALL = 'g$lshzxetd';

/** The parameter's canonical spelling, or undefined when a letter is none. */
export function readNotifyFlags(text: string): Set<string> | undefined {
  const flags = new Set<string>();
  for (const letter of text) {
    if (letter === 'A') for (const each of ALL) flags.add(each);
    else if ('g$lshzxetdmnKE'.includes(letter)) flags.add(letter);
    else return undefined;
  }
  return flags;
}

/** keyspaceEventsFlagsToString: `A` for all, then K, E, m; beside `A`, `n` is kept at the end. */
export function notifyFlagsText(flags: ReadonlySet<string>): string {
  let text = '';
  if ([...ALL].every((letter) => flags.has(letter))) text += 'A';
  else for (const letter of `${ALL}n`) if (flags.has(letter)) text += letter;
  for (const letter of 'KEm') if (flags.has(letter)) text += letter;
  if (text.startsWith('A') && flags.has('n')) text += 'n';
  return text;
}

/** As CONFIG GET shows it: the real server does not tell of `n` beside `A`. */
export function notifyFlagsShown(text: string): string {
  return text.startsWith('A') ? text.replace('n', '') : text;
}
