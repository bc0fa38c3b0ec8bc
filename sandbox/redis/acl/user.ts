/* A user: how one logs in, and selectors of what one may do (acl.c, user). Clients hold the object itself, so a change
 * of its rules is in force for their next command. */
import type { AclCommands } from './commands';
import { Selector } from './selector';

export type SanitizePayload = 'unsaid' | 'sanitize-payload' | 'skip-sanitize-payload';

export class User {
  enabled = false;
  noPassword = false;
  sanitize: SanitizePayload = 'unsaid';
  /** SHA-256 in hexadecimal. */
  passwords: string[] = [];
  /** The root selector first. */
  selectors: Selector[];
  /** May do everything: the only question that the gates ask of an ordinary client. */
  unrestricted = false;

  constructor(readonly name: string, commands: AclCommands, allChannels = false) {
    this.selectors = [new Selector(commands, allChannels)];
  }

  get root(): Selector { return this.selectors[0]!; }
  get isOpen(): boolean { return this.enabled && this.noPassword; }

  /** Takes over everything but the name. */
  assign(other: User): void {
    this.enabled = other.enabled;
    this.noPassword = other.noPassword;
    this.sanitize = other.sanitize;
    this.passwords = [...other.passwords];
    this.selectors = other.selectors.map((selector) => selector.copy());
    this.settle();
  }

  settle(): void { this.unrestricted = this.selectors.some((selector) => selector.unrestricted); }
}
