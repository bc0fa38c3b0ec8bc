/* One reply → output, in the form that the options ask for. */
import type { RespAggregate, RespValue } from '#wire/resp-value';
import type { ProgramIo } from '#shell/program';
import { formatCsv, formatJson, formatRaw } from './format-plain';
import { formatInvalidation, formatTty } from './format-tty';
import type { Options } from './options';

export class Printer {
  constructor(private readonly io: ProgramIo, private readonly options: Options) {}

  /** `plainText` is for pages such as INFO's, which are printed as they are. */
  print(value: RespValue, plainText: boolean): void {
    if (value.kind === 'error' && this.options.errorCode) {
      this.io.writeError(`${value.text}\n`);
      return;
    }
    this.io.write(this.format(value, plainText));
    if ('clipped' in value) this.io.noteCut();
  }

  printPush(value: RespAggregate): void {
    const line = this.options.output === 'standard' ? formatInvalidation(value) : undefined;
    this.io.write(line ?? this.format(value, false));
  }

  private format(value: RespValue, plainText: boolean): string {
    const { output, bulkDelimiter, replyDelimiter } = this.options;
    if (output === 'raw') return formatRaw(value, bulkDelimiter) + replyDelimiter;
    if (plainText) return formatRaw(value, bulkDelimiter);
    if (output === 'standard') return formatTty(value);
    if (output === 'csv') return `${formatCsv(value)}\n`;
    return `${formatJson(value, output === 'quoted-json')}\n`;
  }
}
