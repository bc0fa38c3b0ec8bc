import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#app/_start/environment.mjs';

describe('the environment', () => {
  it('needs no variable at all', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000, sandboxPort: 7071, host: '127.0.0.1', distDir: '.next', secure: false,
      publicOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      dataDir: path.resolve('data'),
    });
  });

  it('takes an empty variable as unset', () => {
    expect(readEnvironment({ PORT: '', PUBLIC_ORIGIN: '' })).toMatchObject({ port: 3000 });
  });

  it('follows a public origin, and marks cookies secure for https', () => {
    expect(readEnvironment({ PUBLIC_ORIGIN: 'https://learn.example.org/' }))
      .toMatchObject({ publicOrigins: ['https://learn.example.org'], secure: true });
  });

  it.each([
    [{ PORT: '80a' },
      'PORT is "80a", which is not a port: give a whole number from 1 to 65535, or leave PORT unset for 3000.'],
    [{ PORT: '0' }, 'PORT is "0", which is not a port'],
    [{ SANDBOX_PORT: '70000' }, 'SANDBOX_PORT is "70000", which is not a port'],
    [{ PORT: '4000', SANDBOX_PORT: '4000' }, 'PORT and SANDBOX_PORT are both 4000'],
    [{ PUBLIC_ORIGIN: 'example.org' }, 'PUBLIC_ORIGIN is "example.org", which is not an origin'],
    [{ PUBLIC_ORIGIN: 'https://example.org/learn' }, 'which is not an origin'],
    [{ PUBLIC_ORIGIN: 'ftp://example.org' }, 'which is not an origin'],
    [{ HITRATE_SECRET: 'short' }, 'HITRATE_SECRET has 5 characters, which is too short'],
    [{ NEXT_DIST_DIR: '../elsewhere' }, 'NEXT_DIST_DIR must be a plain folder name'],
    [{ HOST: 'a b' }, 'HOST must be an address'],
  ])('says in a sentence what is wrong with %j', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });

  it('keeps a given secret to itself in its sentences', () => {
    expect(() => readEnvironment({ HITRATE_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/);
  });

  it('finds the secret of the data folder, and refuses a broken one', () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'hitrate-env-'));
    expect(readEnvironment({ DATA_DIR: dataDir }).secret).toBeUndefined();
    writeFileSync(path.join(dataDir, 'secret'), `${'s'.repeat(43)}\n`);
    expect(readEnvironment({ DATA_DIR: dataDir }).secret).toBe('s'.repeat(43));
    writeFileSync(path.join(dataDir, 'secret'), '');
    expect(() => readEnvironment({ DATA_DIR: dataDir })).toThrow('holds no usable secret');
  });
});
