/* Reads and validates concept cards and ports, and puts them into the shape in which the public door gives them out. */
import type { BlueprintFile } from '../_schema/bank';
import { concepts as conceptsShape, ports as portsShape } from '../_schema/cards';
import type { SourceEntry } from '../_schema/common';
import type { Problem } from '../_schema/problems';
import { readYaml } from '../_schema/yaml-file';
import type { YamlFile } from '../_schema/yaml-file';
import type { ConceptCard, Port } from '../types';
import { words } from '../words';
import { openSource } from './questions';
import type { CardFiles } from './walk';

export type LoadedCards = { concepts: ConceptCard[]; ports: Port[] };

export function loadCards(
  files: CardFiles, blueprint: BlueprintFile, sources: SourceEntry[], problems: Problem[],
): LoadedCards {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const named = (keys: string[]) => keys.flatMap((key) => {
    const source = byKey.get(key);
    return source ? [openSource(source)] : [];
  });
  const seen = new Set<string>();
  const concepts = files.decks.flatMap(({ domain, file }) => {
    const read = readYaml(file.name, file.text, conceptsShape, problems);
    if (!read) return [];
    lintEach(file.name, read, { known: byKey, seen }, problems);
    read.value.forEach((card, at) => {
      const objective = blueprint.objectives.find((each) => each.id === card.objective);
      if (objective?.domain === domain) return;
      const text = objective
        ? `${card.id}: "${card.objective}" belongs to the domain "${objective.domain}", not "${domain}"`
        : `${card.id}: "${card.objective}" is no objective of the blueprint`;
      problems.push({ file: file.name, line: read.lineOf([at, 'objective']), text });
    });
    return read.value.map(({ id, objective, front, back, sources: keys }): ConceptCard =>
      ({ id, objective, domain, front: words(front), back: words(back), sources: named(keys) }));
  });
  return { concepts, ports: loadPorts(files.ports, named, byKey, problems) };
}

function loadPorts(
  file: CardFiles['ports'], named: (keys: string[]) => Port['sources'], known: Known, problems: Problem[],
): Port[] {
  if (file.text === '') return [];
  const read = readYaml(file.name, file.text, portsShape, problems);
  if (!read) return [];
  lintEach(file.name, read, { known, seen: new Set() }, problems);
  return read.value.map(({ note, sources, ...port }) => ({ ...port, note: words(note), sources: named(sources) }));
}

type Known = ReadonlyMap<string, SourceEntry>;

/** Ids are used once, sources are known. */
function lintEach(
  file: string, { value, lineOf }: YamlFile<{ id: string; sources: string[] }[]>,
  { known, seen }: { known: Known; seen: Set<string> }, problems: Problem[],
): void {
  value.forEach(({ id, sources }, at) => {
    if (seen.has(id)) problems.push({ file, line: lineOf([at, 'id']), text: `the id "${id}" is used twice` });
    seen.add(id);
    sources.forEach((key, index) => {
      if (known.has(key)) return;
      const line = lineOf([at, 'sources', index]);
      problems.push({ file, line, text: `${id}: "${key}" is not in content/sources.yaml` });
    });
  });
}
