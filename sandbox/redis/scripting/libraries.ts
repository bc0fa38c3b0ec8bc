/* Libraries of functions (functions.c): by name their text and what it registered, by function name the function. */
import { Refusal } from '../errors';
import { FLAG_NAMES } from './script-flags';
import type { Scripts } from './scripts';
import { splitInline } from '#wire/inline';
import type { Registered } from './machine';
import { libraryWeight } from './weights';

export type LibraryFunction = {
  name: string; description: string | undefined; flagNames: readonly string[]; flags: number; library: Library;
  handle?: number;
};
export type Library = { name: string; code: string; functions: Map<string, LibraryFunction> };
/** As a snapshot keeps it. */
export type SavedLibrary = {
  name: string; code: string; functions: { name: string; description?: string; flags: readonly string[] }[];
};

const NAME = /^[A-Za-z0-9_]+$/;
const BAD_NAME = 'Library names can only contain letters, numbers, or underscores(_) and must be at least one '
  + 'character long';
const refuse = (text: string): Refusal => new Refusal(`ERR ${text}`);

export class Libraries {
  readonly byName = new Map<string, Library>();
  private readonly functions = new Map<string, LibraryFunction>();
  /** Bytes of all libraries, as the real heap would hold them. */
  weight = 0;

  constructor(private readonly scripts: Scripts) {}

  get functionCount(): number { return this.functions.size; }
  function(name: string): LibraryFunction | undefined { return this.functions.get(name); }

  /** FUNCTION LOAD: the library's name. */
  load(code: string, replace: boolean): string {
    const { name, body } = readMetadata(code);
    const former = this.byName.get(name);
    if (former !== undefined && !replace) throw refuse(`Library '${name}' already exists`);
    const library = this.make(name, code, body);
    for (const each of library.functions.values()) {
      const other = this.functions.get(each.name);
      if (other === undefined || other.library === former) continue;
      this.letGo(library);
      throw refuse(`Function ${each.name} already exists`);
    }
    if (former !== undefined) this.remove(former);
    this.add(library);
    return name;
  }

  /** Loads the text and collects what it registers, without making it known. */
  private make(name: string, code: string, body: string): Library {
    const registered = this.scripts.load(body);
    if (typeof registered === 'string') throw refuse(registered);
    if (registered.length === 0) throw refuse('No functions registered');
    const library: Library = { name, code, functions: new Map() };
    for (const each of registered) library.functions.set(each.name, newFunction(library, each));
    return library;
  }
  add(library: Library): void {
    this.byName.set(library.name, library);
    this.weight += libraryWeight(library);
    for (const each of library.functions.values()) this.functions.set(each.name, each);
  }
  remove(library: Library): void {
    this.byName.delete(library.name);
    this.weight -= libraryWeight(library);
    for (const name of library.functions.keys()) this.functions.delete(name);
    this.letGo(library);
  }
  private letGo(library: Library): void {
    for (const { handle } of library.functions.values()) {
      if (handle !== undefined) this.scripts.machine('function').release(handle);
    }
  }
  flush(): void {
    this.byName.clear();
    this.weight = 0;
    this.functions.clear();
    this.scripts.closeMachine('function');
  }

  /** Of the function in the machine; a library that came from a snapshot is loaded now. */
  handle(name: string): number {
    const found = this.functions.get(name)!;
    if (found.handle === undefined) {
      const { library } = found;
      const again = this.make(library.name, library.code, readMetadata(library.code).body);
      for (const each of again.functions.values()) {
        const known = library.functions.get(each.name);
        if (known !== undefined && each.handle !== undefined) known.handle = each.handle;
      }
    }
    if (found.handle === undefined) throw refuse('Function not found');
    return found.handle;
  }

  /** FUNCTION RESTORE: all of the codes, or nothing. */
  restore(codes: readonly string[], policy: 'flush' | 'append' | 'replace'): void {
    const made = new Map<string, Library>();
    const names = new Map<string, string>();
    try {
      for (const code of codes) {
        const { name, body } = readMetadata(code);
        if (made.has(name)) throw refuse(`Library '${name}' already exists`);
        const library = this.make(name, code, body);
        made.set(name, library);
        for (const each of library.functions.keys()) {
          if (names.has(each)) throw refuse(`Function ${each} already exists`);
          names.set(each, name);
        }
      }
      if (policy !== 'flush') this.mayJoin(made, policy === 'replace');
    } catch (problem) {
      for (const library of made.values()) this.letGo(library);
      throw problem;
    }
    if (policy === 'flush') for (const library of [...this.byName.values()]) this.remove(library);
    for (const library of made.values()) {
      const former = this.byName.get(library.name);
      if (former !== undefined) this.remove(former);
      this.add(library);
    }
  }
  private mayJoin(made: Map<string, Library>, replace: boolean): void {
    for (const name of made.keys()) {
      if (!replace && this.byName.has(name)) throw refuse(`Library ${name} already exists`);
    }
    for (const library of made.values()) {
      for (const name of library.functions.keys()) {
        const other = this.functions.get(name);
        if (other !== undefined && !made.has(other.library.name)) throw refuse(`Function ${name} already exists`);
      }
    }
  }

  save(): SavedLibrary[] {
    return [...this.byName.values()].map(({ name, code, functions }) => ({
      name, code, functions: [...functions.values()].map((each) => ({
        name: each.name, flags: each.flagNames,
        ...(each.description === undefined ? {} : { description: each.description }),
      })),
    }));
  }
  restoreSaved(saved: readonly SavedLibrary[]): void {
    for (const { name, code, functions } of saved) {
      const library: Library = { name, code, functions: new Map() };
      for (const each of functions) {
        const { description, flags } = each;
        library.functions.set(each.name, newFunction(library, { name: each.name, description, flags }));
      }
      this.add(library);
    }
  }
}

function newFunction(library: Library, each: Omit<Registered, 'handle'> & { handle?: number }): LibraryFunction {
  const flags = each.flags.reduce((bits, flag) => bits | FLAG_NAMES[flag]!, 0);
  const { name, description, flags: flagNames, handle } = each;
  return { name, description, flagNames, flags, library, ...(handle === undefined ? {} : { handle }) };
}

/** `#!<engine> name=<library>` and the text behind it (functions.c, functionExtractLibMetaData). */
function readMetadata(code: string): { name: string; body: string } {
  if (!code.startsWith('#!')) throw refuse('Missing library metadata');
  const end = code.indexOf('\n');
  if (end < 0) throw refuse('Invalid library metadata');
  const parts = splitInline(code.slice(0, end));
  if (parts === undefined || parts.length === 0) throw refuse('Invalid library metadata');
  let name: string | undefined;
  for (const part of parts.slice(1)) {
    if (!part.toLowerCase().startsWith('name=')) throw refuse(`Invalid metadata value given: ${part}`);
    if (name !== undefined) throw refuse('Invalid metadata value, name argument was given multiple times');
    name = part.slice('name='.length);
  }
  if (name === undefined) throw refuse('Library name was not given');
  if (!NAME.test(name)) throw refuse(BAD_NAME);
  const engine = parts[0]!.slice(2);
  if (engine.toUpperCase() !== 'LUA') throw refuse(`Engine '${engine}' not found`);
  return { name, body: code.slice(end) };
}
