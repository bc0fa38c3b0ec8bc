// `npm run conformance:record-memcached [-- family …]`: plays the tables on the real memcached and keeps what it says.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realMemcachedVersion } from '#support/real-memcached';
import { playMc } from './memcached-play';
import { mcRecordingText, type McRecording } from './memcached-recording';
import { recordProcess } from './memcached-process-truth';
import { realMc } from './memcached-servers';
import { loadMcTable, mcFamilies, mcRecordingPath } from './memcached-table';

const found = realMemcachedVersion();
if ('missing' in found) {
  console.error(`Nothing recorded: ${found.missing}.`);
  process.exit(1);
}
const wanted = process.argv.slice(2);
for (const family of mcFamilies().filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const recording: McRecording = new Map();
  for (const section of loadMcTable(family)) {
    const real = await realMc(section.options);
    recording.set(section.title, await playMc(real, section));
    await real.stop();
  }
  mkdirSync(path.dirname(mcRecordingPath(family)), { recursive: true });
  writeFileSync(mcRecordingPath(family), mcRecordingText(recording));
  console.log(`${family}: ${recording.size} sections recorded`);
}
if (wanted.length === 0 || wanted.includes('process')) console.log(`process: ${await recordProcess()} recorded`);
