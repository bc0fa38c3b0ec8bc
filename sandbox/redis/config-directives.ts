/* Values of redis.conf's lines → values as CONFIG GET shows them (config.c, the set functions of special parameters).
 *
 * They are read as CONFIG SET reads them. Two parameters add up over lines: `save`, whose first line takes the defaults
 * away, and `client-output-buffer-limit`, one class a line. */
import type { ConfigSource } from './config-file';
import type { Parameter } from './config-parameters';
import { readParameter } from './config-reading';
import { readSeveral, takesSeveral, type Taken } from './config-several';
import { Refusal } from './errors';

export class DirectiveValues {
  readonly all = new Map<string, string>();
  private saveWasGiven = false;

  constructor(private readonly source: ConfigSource) {}

  /** Keeps the value; answers why it cannot be one. */
  set(parameter: Parameter, words: readonly string[]): string | undefined {
    const taken = this.read(parameter, words);
    if ('problem' in taken) return taken.problem;
    this.all.set(parameter.name, taken.value);
    return undefined;
  }

  private read(parameter: Parameter, words: readonly string[]): Taken {
    const { name } = parameter;
    const text = words[0] ?? '';
    if (name === 'save') {
      const taken = readSeveral(name, words, this.saveWasGiven ? this.all.get('save') : undefined);
      this.saveWasGiven = true;
      return taken;
    }
    if (takesSeveral(name)) return readSeveral(name, words, this.all.get(name));
    if (name === 'dir') {
      const changed = this.source.changeDirectory(text);
      return 'path' in changed ? { value: changed.path } : changed;
    }
    try {
      return { value: readParameter(parameter, text) };
    } catch (refused) {
      if (refused instanceof Refusal) return { problem: refused.text };
      throw refused;
    }
  }
}
