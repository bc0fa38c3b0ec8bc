import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LabStore } from '#gateway/store';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'hitrate-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('the store of labs', () => {
  it('reads what it wrote, and nothing where there is nothing', async () => {
    const store = new LabStore(folder);
    expect(await store.load('ana.strings')).toBeUndefined();
    await store.save('ana.strings', bytes('one'));
    expect(Buffer.from((await store.load('ana.strings'))!).toString()).toBe('one');
    expect(readdirSync(folder)).toEqual(['ana.strings.lab']);
  });

  it('keeps saves of a lab in their order, and a load sees the last one asked for', async () => {
    const store = new LabStore(folder);
    const saves = Array.from({ length: 20 }, (_, i) => store.save('ana.strings', bytes(`version ${i}`)));
    expect(Buffer.from((await store.load('ana.strings'))!).toString()).toBe('version 19');
    await Promise.all(saves);
    expect(readFileSync(path.join(folder, 'ana.strings.lab'), 'utf8')).toBe('version 19');
  });

  it('puts a broken file aside under a name of its own', async () => {
    const store = new LabStore(folder);
    writeFileSync(path.join(folder, 'ana.strings.lab'), 'nonsense');
    const name = await store.putAside('ana.strings', Date.UTC(2026, 10, 21));
    expect(name).toBe('ana.strings.broken-2026-11-21T00-00-00-000Z');
    expect(readdirSync(folder)).toEqual([name]);
    expect(await store.putAside('ana.strings', 0)).toBeUndefined();
  });

  it('clears what a crash left half written, and nothing else', async () => {
    const store = new LabStore(folder);
    await store.save('ana.strings', bytes('whole'));
    writeFileSync(path.join(folder, 'bob.strings.lab.new'), 'half');
    await store.clean();
    expect(readdirSync(folder)).toEqual(['ana.strings.lab']);
  });

  it.each(['../ana.strings', 'ana', 'a/b.c', ''])('makes no file for %j', async (lab) => {
    await expect(new LabStore(folder).load(lab)).rejects.toThrow('is no lab id');
    await expect(new LabStore(folder).save(lab, bytes('x'))).rejects.toThrow('is no lab id');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that it failed, and goes on with the next save', async () => {
    const store = new LabStore(path.join(folder, 'missing'));
    await expect(store.save('ana.strings', bytes('x'))).rejects.toThrow('ENOENT');
    await expect(store.save('ana.strings', bytes('x'))).rejects.toThrow('ENOENT');
  });

  it('removes a lab with all that was put aside of it, after the save under way, and nobody else\'s', async () => {
    const store = new LabStore(folder);
    await store.save('ana.strings', bytes('one'));
    await store.putAside('ana.strings', 0);
    await store.save('ana.strings-two', bytes('other'));
    void store.save('ana.strings', bytes('two'));
    expect(await store.remove('ana.strings')).toBe(true);
    expect(readdirSync(folder)).toEqual(['ana.strings-two.lab']);
    expect(await store.remove('ana.strings')).toBe(false);
    expect(await store.load('ana.strings')).toBeUndefined();
  });
});
