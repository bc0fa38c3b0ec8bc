import { describe, expect, it } from 'vitest';
import { OriginGate, publicOrigins } from '#gateway/origin';

describe('the gate of origins', () => {
  const gate = new OriginGate(['http://localhost:3000', 'https://study.example.org']);
  it.each([
    ['http://localhost:3000', true],
    ['https://study.example.org', true],
    [undefined, false],
    ['', false],
    ['null', false],
    ['http://localhost:3001', false],
    ['https://localhost:3000', false],
    ['http://localhost', false],
    ['http://localhost:3000/', false],
    ['http://localhost:3000.evil.example', false],
    ['https://study.example.org.evil.example', false],
    ['https://evil.example/https://study.example.org', false],
    ['HTTP://LOCALHOST:3000', false],
    ['http://localhost:3000, https://evil.example', false],
  ])('%j: %s', (origin, admitted) => {
    expect(gate.admits(origin)).toBe(admitted);
  });
});

describe('PUBLIC_ORIGIN', () => {
  it('is the loopback under both names when it is not set', () => {
    expect(publicOrigins(undefined, 3100)).toEqual(['http://localhost:3100', 'http://127.0.0.1:3100']);
  });
  it('may be a list', () => {
    expect(publicOrigins('https://a.example, https://b.example:8443', 3000))
      .toEqual(['https://a.example', 'https://b.example:8443']);
  });
  it.each(['nonsense', 'ftp://a.example', 'https://a.example/path', 'https://user@a.example', 'https://a.example?x'])(
    '%j is refused in a sentence', (setting) => {
      expect(() => publicOrigins(setting, 3000)).toThrow(/PUBLIC_ORIGIN must be/);
    });
});
