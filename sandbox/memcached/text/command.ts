/* The form of a command of the text protocol. One file a command says its name, how many words its line may have, and
 * what it does. */
import type { TextContext } from './context';

export type TextCommand = {
  /** As it is typed; case counts. */
  name: string;
  /** Words the line may have, the name included. */
  words: (count: number) => boolean;
  run(ctx: TextContext): void;
};

export function textCommand(form: TextCommand): TextCommand { return form; }
