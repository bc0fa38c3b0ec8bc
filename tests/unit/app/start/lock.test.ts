/* One Hitrate a data folder: who holds it, and when a lock is only a leftover. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '#app/_start/preflight.mjs';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'hitrate-lock-'));
const holder = (folder: string): number => Number(readFileSync(path.join(folder, 'lock'), 'utf8'));

describe('the lock of a data folder', () => {
  it.each([['of a process that is gone', '2147483646\n'], ['that is empty', ''], ['that is no number', 'x\n'],
    ['of another program with that number', `${process.ppid}\n`]])('%s is taken over', (_title, text) => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'lock'), text);
    lockFolder(folder);
    expect(holder(folder)).toBe(process.pid);
  });

  it('of a running start refuses with one sentence, and goes when that one ends', async () => {
    const folder = newFolder();
    const script = path.join(newFolder(), 'start.mjs');
    const door = path.resolve('app/_start/preflight.mjs');
    writeFileSync(script, `import { lockFolder } from ${JSON.stringify(door)};
      lockFolder(process.argv[2]); process.stdin.resume(); process.stdin.on('end', () => process.exit(0));
      console.log('held');`);
    const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => lockFolder(folder)).toThrow(
      `Hitrate already runs on ${folder} (process ${child.pid}): stop that one, or name another folder with DATA_DIR.`,
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await ended;
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
    lockFolder(folder);
    expect(holder(folder)).toBe(process.pid);
  });
});
