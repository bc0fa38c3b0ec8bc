/* Makes the lists that follow from the command folders of the protocols. Run by `npm run gen`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const head = '/* Made by `npm run gen` from the files in this folder. Do not edit. */\n';
const variable = (file: string) =>
  `${file.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase())}Command`;

function list(protocol: string, type: string): void {
  const folder = path.join(here, protocol, 'commands');
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts')).sort()
    .map((file) => file.slice(0, -3));
  const text = `${head}import type { ${type} } from '../command';\n`
    + files.map((file) => `import ${variable(file)} from './${file}';\n`).join('')
    + `\nexport const commands: readonly ${type}[] = [\n${files.map((file) => `  ${variable(file)},\n`).join('')}];\n`;
  const target = path.join(folder, 'index.gen.ts');
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

list('text', 'TextCommand');
list('meta', 'MetaCommand');
list('binary', 'BinaryCommand');
