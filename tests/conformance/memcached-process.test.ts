// memcached as a process beside ours: its command line's complaints and exit codes, the lines of -v, signals, the
// daemon, pid files, sockets in the file system and the users of -Y. Against the live one, or what it did when it was
// recorded. Waits only where the real one must: it looks at its signals once a second.
import { describe, expect, it } from 'vitest';
import { hasRealMemcached } from '#support/real-memcached';
import { COMMAND_LINES, oursSays, realSays } from './memcached-command-lines';
import { OURS, play, REAL } from './memcached-process';
import { ALL_SCENARIOS, recordedProcess } from './memcached-process-truth';

const live = hasRealMemcached();
const recorded = recordedProcess();

describe('the command line', () => {
  it.each(COMMAND_LINES)('%s says and ends with the same', (line) => {
    const wanted = recorded.lines[line];
    expect(wanted, 'run `npm run conformance:record-memcached process`').toBeDefined();
    if (live) expect(realSays(line.split(' ')), 'the recording is not what memcached says').toEqual(wanted);
    expect(oursSays(line.split(' '))).toEqual(wanted);
  });
});

describe('the process', { timeout: 60_000 }, () => {
  for (const scenario of ALL_SCENARIOS) {
    it.concurrent(`${scenario.title}: the same lines, replies and end`, async () => {
      const wanted = recorded.scenarios[scenario.title];
      expect(wanted, 'run `npm run conformance:record-memcached process`').toBeDefined();
      if (live) expect(await play(REAL, scenario), 'the recording is not what memcached does').toEqual(wanted);
      expect(await play(OURS, scenario)).toEqual(wanted);
    });
  }
});
