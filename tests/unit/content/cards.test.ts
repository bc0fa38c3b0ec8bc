// Concept cards and ports: what is in them, and what an author is told.
import { describe, expect, test } from 'vitest';
import { blueprint, conceptCards, ports } from '#content';
import { loadCards } from '#content/_build/load-cards';
import { CONTENT_DIR } from '#content/_build/main';
import { walkContent } from '#content/_build/walk';
import { problemLine, type Problem } from '#content/_schema/problems';
import type { BlueprintFile } from '#content/_schema/bank';

describe('the cards of the course', () => {
  test('are two at least for every objective, three score in all', () => {
    expect(conceptCards().length).toBeGreaterThanOrEqual(60);
    for (const { id, domain } of blueprint().objectives.filter((each) => each.id !== 'ports')) {
      const mine = conceptCards().filter((card) => card.objective === id);
      expect({ id, enough: mine.length >= 2 }).toEqual({ id, enough: true });
      expect(new Set(mine.map((card) => card.domain))).toEqual(new Set([domain]));
    }
  });

  test('each have a source, and a back that does not only repeat the front', () => {
    for (const { id, front, back, sources } of conceptCards()) {
      expect(sources.length).toBeGreaterThan(0);
      expect({ id, same: front.text === back.text, bold: /<(strong|code)>/.test(back.html) })
        .toEqual({ id, same: false, bold: true });
    }
  });
});

describe('the ports', () => {
  const of = (id: string) => ports().find((port) => port.id === id)?.ports;

  test('are those of the study notes', () => {
    const notes = {
      ftp: 21, ssh: 22, sftp: 22, http: 80, https: 443, postgresql: 5432, mysql: 3306, oracle: 1521, 'sql-server': 1433,
      mariadb: 3306, 'aurora-postgresql': 5432, 'aurora-mysql': 3306,
    };
    for (const [id, port] of Object.entries(notes)) expect({ id, ports: of(id) }).toEqual({ id, ports: [port] });
  });

  test('and those of the caches', () => {
    expect(ports().filter((port) => port.group === 'caches').map((port) => port.ports))
      .toEqual([[6379], [6380], [11211], [11212]]);
  });

  test('have names that fit into a question, each once', () => {
    const names = ports().map((port) => port.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

const board: BlueprintFile = {
  domains: [{ id: 'secure', title: 'Secure', summary: 'Secure.', weight: 100 }],
  objectives: [{ id: 'ports', domain: 'secure', title: 'Ports', summary: 'Ports.' }],
  planned: [],
};
const source = { key: 'vpc', title: 'VPC', url: 'https://docs.aws.amazon.com/', checked: '2026-11-21', facts: [] };
const card = (more: string) =>
  `- id: one\n  objective: ports\n  front: Why?\n  back: Because.\n  sources: [vpc]\n${more}`;
const port = '- id: redis\n  name: Redis\n  ports: [6379]\n  protocol: tcp\n  group: caches\n  note: It is.\n'
  + '  sources: [vpc]\n';

function complaints(text: string, portsText = port, domain = 'secure'): string[] {
  const problems: Problem[] = [];
  const decks = [{ domain, file: { name: 'content/cards/secure.yaml', text } }];
  loadCards({ decks, ports: { name: 'content/ports.yaml', text: portsText } }, board, [source], problems);
  return problems.map(problemLine);
}

describe('an author is told, with file and line,', () => {
  test.each([
    ['nothing when all is well', card(''), port, []],
    ['of an id that is there twice', card(card('')), port, [/secure\.yaml:6: the id "one" is used twice/]],
    ['of a source that nobody knows', card('').replace('[vpc]', '[vpc, moon]'), port,
      [/secure\.yaml:5: one: "moon" is not in content\/sources\.yaml/]],
    ['of an objective that is none', card('').replace('ports', 'harbours'), port,
      [/secure\.yaml:2: one: "harbours" is no objective/]],
    ['of a front that is no question', card('').replace('Why?', 'Because of'), port,
      [/secure\.yaml:3: 0\.front: ends as/]],
    ['of a port that is none', card(''), port.replace('6379', '70000'), [/ports\.yaml:3: 0\.ports\.0: /]],
    ['of a group that is none', card(''), port.replace('caches', 'cashes'), [/ports\.yaml:5: 0\.group: /]],
  ] as [string, string, string, RegExp[]][])('%s', (_, text, portsText, expected) => {
    const found = complaints(text, portsText);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, at) => expect(found[at]).toMatch(pattern));
  });

  test('of a card in the file of another domain', () => {
    expect(complaints(card(''), port, 'cost')[0]).toContain('belongs to the domain "secure", not "cost"');
  });
});

test('the folder is read whole', () => {
  const { cards } = walkContent(CONTENT_DIR);
  expect(cards.decks.map((deck) => deck.domain)).toEqual(['cost', 'performant', 'resilient', 'secure']);
  expect(cards.ports.text).toContain('valkey-redis');
});
