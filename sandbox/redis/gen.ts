/* Makes the lists that follow from the folder `commands/`: index.gen.ts (the command table's source), catalog.gen.ts
 * (plain data for the shell), command-names.gen.ts (its names alone) and reference.gen.ts (for the reference pages).
 * Run by `npm run gen`; tests/tidy checks that all are fresh. */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandSpec } from './command';
import { shellCatalog } from './catalog-entry';
import { PROFILES } from './profile';
import { referenceEntries } from './reference-entry';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, 'commands');

function files(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((family) => readdirSync(path.join(folder, family.name))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${family.name}/${file.slice(0, -3)}`))
    .sort();
}

/** A container without `run` counts by its subcommands. */
async function load(): Promise<{ file: string; spec: CommandSpec }[]> {
  const all = await Promise.all(files().map(async (file) => {
    const module = await import(path.join(folder, `${file}.ts`)) as { default?: CommandSpec };
    return module.default ? [{ file, spec: module.default }] : [];
  }));
  const loaded = all.flat();
  return loaded.filter(({ spec }) => spec.run !== undefined
    || loaded.some((other) => other.spec.name.startsWith(`${spec.name}|`) && other.spec.run !== undefined));
}

function write(name: string, text: string): void {
  const file = path.join(here, name);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

const head = '/* Made by `npm run gen` from the files in this folder. Do not edit. */\n';
const variable = (file: string) => file.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

const loaded = await load();
write('commands/index.gen.ts', head
  + "import type { CommandSpec } from '#redis/command';\n"
  + loaded.map(({ file }) => `import ${variable(file)} from './${file}';\n`).join('')
  + '\nexport const commands: readonly CommandSpec[] = [\n'
  + `${loaded.map(({ file }) => `  ${variable(file)},\n`).join('')}];\n`);
write('catalog.gen.ts', head
  + "import type { CatalogCommand } from './catalog-entry';\n\n"
  + `export const catalog: readonly CatalogCommand[] = ${
    JSON.stringify(shellCatalog(loaded.map(({ spec }) => spec)), undefined, 1)};\n`);
write('command-names.gen.ts', head
  + '/** Every command and subcommand, sorted: what Tab offers where the whole catalogue is too much. */\n'
  + `export const commandNames: readonly string[] = '${
    loaded.map(({ spec }) => spec.name.toUpperCase().replace('|', ' ')).sort().join(',')}'.split(',');\n`);
write('reference.gen.ts', head
  + "import type { ReferenceCommand } from './reference-entry';\n\n"
  + "export type { ReferenceArgument, ReferenceCommand } from './reference-entry';\n\n"
  + '/** Every release a node can be, oldest first. */\n'
  + `export const profileTitles: readonly string[] = ${
    JSON.stringify(Object.values(PROFILES).map(({ title }) => title))};\n\n`
  + 'export const reference: readonly ReferenceCommand[] = [\n'
  + `${referenceEntries(loaded.map(({ spec }) => spec)).map((each) => `  ${JSON.stringify(each)},\n`).join('')}];\n`);
