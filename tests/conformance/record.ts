// `npm run conformance:record [-- family …]`: plays the tables on the real server and writes down what it says.
// An entry that already says the same (under its masks) stays as it is, so that a diff shows only what changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  families,
  loadRecording,
  loadTable,
  recordingKey,
  recordingPath,
  recordingText,
  type Recording,
} from './recording';
import { recordFacts } from './command-facts';
import { recordGrammar } from './record-grammar';
import { differencesOf } from './replay';
import { RealServers, truthInWords } from './truth';

const servers = RealServers.find();
if (!servers) {
  console.error(`Nothing recorded: ${truthInWords()}.`);
  process.exit(1);
}
const wanted = process.argv.slice(2);
for (const family of families().filter((name) => wanted.length === 0 || wanted.includes(name))) {
  await record(family, servers);
}
await recordGrammar(await servers.common());
if (wanted.length === 0 || wanted.includes('commands')) await recordFacts(await servers.common());
await servers.stop();

async function record(family: string, real: RealServers): Promise<void> {
  const before = loadRecording(family);
  const after: Recording = new Map();
  let changed = 0;
  for (const section of loadTable(family)) {
    for (const protocol of section.protocols) {
      const key = recordingKey(section, protocol);
      const said = await real.play(section, protocol);
      const old = before.get(key);
      const same =
        old !== undefined &&
        old.length === said.length &&
        old.every((entry, at) => entry.shown === said[at].shown) &&
        differencesOf(section, old, said, ['before', 'now']) === undefined;
      after.set(key, same ? old : said);
      if (!same) changed++;
    }
  }
  mkdirSync(path.dirname(recordingPath(family)), { recursive: true });
  writeFileSync(recordingPath(family), recordingText(family, after));
  console.log(`${family}: ${after.size} sections recorded, ${changed} of them changed`);
}
