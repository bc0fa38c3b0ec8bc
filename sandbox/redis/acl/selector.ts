/* One set of permissions of a user: commands, keys, channels (acl.c, aclSelector). A user has a root selector and may
 * have more; what one of them allows is allowed. */
import type { AclCommand, AclCommands } from './commands';

export const READ = 1;
export const WRITE = 2;
export type KeyPattern = { pattern: string; access: number };

export class Selector {
  allCommands = false;
  allKeys = false;
  allChannels: boolean;
  /** Commands that a later server may bring: set by +@all, cleared by -@all. */
  futureCommands = false;
  /** One byte a command. Shared with others while it says the same of all commands. */
  allowed: Uint8Array;
  /** First words with which a command that is not allowed is allowed all the same. */
  readonly firstWords = new Map<number, string[]>();
  readonly keys: KeyPattern[] = [];
  readonly channels: string[] = [];

  constructor(readonly commands: AclCommands, allChannels = false) {
    this.allowed = commands.none;
    this.allChannels = allChannels;
  }

  get unrestricted(): boolean { return this.allCommands && this.allKeys && this.allChannels; }

  copy(): Selector {
    const copy = new Selector(this.commands, this.allChannels);
    copy.allCommands = this.allCommands;
    copy.allKeys = this.allKeys;
    copy.futureCommands = this.futureCommands;
    copy.allowed = this.isShared ? this.allowed : this.allowed.slice();
    for (const [id, words] of this.firstWords) copy.firstWords.set(id, [...words]);
    for (const { pattern, access } of this.keys) copy.keys.push({ pattern, access });
    copy.channels.push(...this.channels);
    return copy;
  }

  setAllCommands(allow: boolean): void {
    this.allowed = allow ? this.commands.every : this.commands.none;
    this.allCommands = allow;
    this.futureCommands = allow;
    this.firstWords.clear();
  }

  /** The command and its subcommands. */
  setCommand(command: AclCommand, allow: boolean): void {
    this.setBit(command.id, allow);
    this.firstWords.delete(command.id);
    for (const each of command.subcommands) this.setBit(each.id, allow);
  }

  private get isShared(): boolean {
    return this.allowed === this.commands.none || this.allowed === this.commands.every;
  }

  private setBit(id: number, allow: boolean): void {
    if (this.isShared) this.allowed = this.allowed.slice();
    this.allowed[id] = allow ? 1 : 0;
    if (!allow) this.allCommands = false;
  }

  /** Containers and subcommands of the category, and every subcommand of such a container. */
  setCategory(category: number, allow: boolean): void {
    for (const command of this.commands.of(category)) this.setCommand(command, allow);
  }

  allowFirstWord(command: AclCommand, word: string): void {
    const words = this.firstWords.get(command.id);
    if (words === undefined) this.firstWords.set(command.id, [word]);
    else if (!words.some((each) => each.toLowerCase() === word.toLowerCase())) words.push(word);
  }

  /** Does one pattern allow this access to every key? */
  mayTouchEveryKey(access: number): boolean {
    return this.allKeys || this.keys.some((each) => (each.access & access) === access && each.pattern === '*');
  }
}
