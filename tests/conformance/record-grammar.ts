// The declared arguments of every command, as the real server's COMMAND DOCS tells them: what the random run draws
// from.
import { writeFileSync } from 'node:fs';
import { readReply, type Reply } from '#support/frames';
import type { SocketTarget } from '#support/resp-client';
import { type Argument, type Grammar, grammarPath } from './random/grammar';

export async function readGrammar(real: SocketTarget): Promise<Grammar> {
  const docs = fields(readReply(await real.command('COMMAND', 'DOCS')));
  const grammar: Grammar = {};
  for (const name of Object.keys(docs).sort()) {
    const said = fields(docs[name]);
    const group = said.group?.text ?? '';
    grammar[name] = { group, ...(said.arguments ? { arguments: argumentsOf(said.arguments) } : {}) };
  }
  return grammar;
}

export const grammarText = (grammar: Grammar): string =>
  `{\n${Object.entries(grammar)
    .map(([name, said]) => `${JSON.stringify(name)}: ${JSON.stringify(said)}`)
    .join(',\n')}\n}\n`;

export async function recordGrammar(real: SocketTarget): Promise<void> {
  writeFileSync(grammarPath, grammarText(await readGrammar(real)));
}

function argumentsOf(reply: Reply): Argument[] {
  return (reply.items ?? []).map((item) => {
    const said = fields(item);
    return {
      name: said.name?.text ?? '',
      type: said.type?.text ?? '',
      ...(said.token ? { token: said.token.text ?? '' } : {}),
      ...(said.flags ? { flags: (said.flags.items ?? []).map((flag) => flag.text ?? '') } : {}),
      ...(said.arguments ? { arguments: argumentsOf(said.arguments) } : {}),
    };
  });
}

/** A RESP2 list of names and values as a record. */
function fields(reply: Reply): Record<string, Reply> {
  const record: Record<string, Reply> = {};
  const items = reply.items ?? [];
  for (let at = 0; at + 1 < items.length; at += 2) record[items[at].text ?? ''] = items[at + 1];
  return record;
}
