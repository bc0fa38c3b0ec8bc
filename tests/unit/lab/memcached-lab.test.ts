/* Memcached nodes in a learner's world: programs reach them over the lab's network, its clock drives them, they die and
 * come back, and they are saved, undone and put on by the journal with the rest of the lab. */
import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import type { Exercise } from '#lab/check';
import { decodeLab, type LabFile } from '#lab/lab-file';
import { replay } from '#lab/lab-journal';
import { World } from '#lab/world';
import type { FleetPlan } from '#lab/fleet-plan';
import type { ServerFrame } from '#wire/frames';
import { standingWall } from './stage-wall';

class Bench {
  readonly wall = standingWall();
  pending = false;
  readonly frames: ServerFrame[] = [];
  world: World;

  constructor(readonly plan: FleetPlan = { nodes: 3 }, file?: LabFile) {
    const outside = {
      send: (frame: ServerFrame) => void this.frames.push(frame), changed: () => undefined,
      pending: () => void (this.pending = true), nodeReplaced: () => undefined,
    };
    const options = {
      lab: 'ana.memcached', wall: this.wall, dice: new SeededDice(1), outside, kind: { memcached: plan },
    };
    this.world = file === undefined ? new World(options) : World.of(file, options, () => undefined);
    this.world.attach({});
  }

  /** Lets promises, deliveries and what is due within a second happen. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 40; quiet++) {
      await Promise.resolve();
      if (this.pending) {
        this.pending = false;
        this.world.settle();
        quiet = 0;
      }
    }
  }

  async open(program = ''): Promise<void> {
    this.world.receive({ t: 'open', pane: '1', cols: 90, rows: 30, program });
    await this.rest();
  }

  /** Types a line and gives what it printed, as the transcript has it. */
  async run(line: string): Promise<string> {
    this.frames.length = 0;
    this.world.receive({ t: 'line', pane: '1', line, id: line });
    await this.rest();
    for (let i = 0; i < 3; i++) {
      this.wall.advance(20);
      this.world.advance();
      await this.rest();
    }
    const entries = this.frames.filter((frame) => frame.t === 'entry');
    return entries.map((frame) => frame.reply).join('\n');
  }

  async key(data: string): Promise<string> {
    this.frames.length = 0;
    this.world.receive({ t: 'in', pane: '1', data });
    await this.rest();
    this.wall.advance(20);
    this.world.advance();
    await this.rest();
    return this.frames.map((frame) => (frame.t === 'out' ? frame.data : '')).join('');
  }
}

describe('telnet in a lab', () => {
  it('reaches a node by name and shows what the real one shows', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('telnet cache-0001 11211');
    expect(await bench.run('set a 0 0 5')).toBe('');
    expect(await bench.run('hello')).toBe('STORED');
    expect(await bench.run('get a')).toBe('VALUE a 0 5\nhello\nEND');
    expect(await bench.key('quit\r')).toContain('Connection closed by foreign host.');
    expect(await bench.run('echo back')).toBe('back');
  });

  it('leaves by Ctrl-] and quit', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('telnet cache-0002.lab 11211');
    expect(await bench.key('\x1d')).toMatch(/\^\]\r\n.*telnet> $/s);
    expect(await bench.key('quit\r')).toContain('Connection closed.');
    expect(await bench.run('echo back')).toBe('back');
  });

  it('takes a paste of several commands with their values', async () => {
    const bench = new Bench();
    await bench.open('telnet cache-0001 11211');
    await bench.key('\x1b[200~set a 0 0 1\nx\nset b 0 0 3\nget\nget a b\n\x1b[201~');
    expect(await bench.key('\r')).toContain('ERROR');
    expect(await bench.run('get a b')).toBe('VALUE a 0 1\nx\nVALUE b 0 3\nget\nEND');
  });

  it('says why there is no connection', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run('telnet cache-0009 11211'))
      .toBe('Server lookup failure:  cache-0009:11211, Name or service not known');
    expect(await bench.run('telnet cache-0001'))
      .toBe('Trying 10.0.0.11...\ntelnet: Unable to connect to remote host: Connection refused');
  });

  it('is cut off when its node dies', async () => {
    const bench = new Bench();
    await bench.open('telnet cache-0001 11211');
    bench.frames.length = 0;
    expect(bench.world.stage.fleet.kill('cache-0001')).toBeUndefined();
    await bench.rest();
    const printed = bench.frames.map((frame) => (frame.t === 'out' ? frame.data : '')).join('');
    expect(printed).toContain('Connection closed by foreign host.');
  });

  it('shows what a watcher is told while a line is being typed', async () => {
    const bench = new Bench();
    await bench.open('telnet cache-0001 11211');
    expect(await bench.run('watch mutations')).toBe('OK');
    await bench.key('half');
    bench.frames.length = 0;
    bench.world.stage.fleet.ask('cache-0001', 'set a 0 0 1\r\nx\r\n');
    await bench.rest();
    const printed = bench.frames.map((frame) => (frame.t === 'out' ? frame.data : '')).join('');
    expect(printed).toMatch(/type=item_store key=a status=stored .*\r\n.*half$/s);
  });
});

describe('nc in a lab', () => {
  it('sends what is piped to it and prints the answers', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run("printf 'set a 0 0 1\\r\\nx\\r\\nget a\\r\\n' | nc -N cache-0001 11211"))
      .toBe('STORED\nVALUE a 0 1\nx\nEND');
    expect(await bench.run("printf 'get a\\r\\nquit\\r\\n' | nc cache-0001 11211")).toBe('VALUE a 0 1\nx\nEND');
  });

  it('says with -zv whether a port answers', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run('nc -zv cache-0001 11211'))
      .toBe('Connection to cache-0001 (10.0.0.11) 11211 port [tcp/*] succeeded!');
    await bench.run('lab kill cache-0001');
    expect(await bench.run('nc -zv cache-0001 11211'))
      .toBe('nc: connect to cache-0001 (10.0.0.11) port 11211 (tcp) failed: Connection refused');
  });
});

describe('mc in a lab', () => {
  it('finds the nodes by auto discovery and keeps each key on one of them', async () => {
    const bench = new Bench();
    await bench.open();
    const where = (await bench.run('mc where ana')).replace(/^ana +/, '');
    expect(await bench.run('mc set ana 42 60')).toBe(`${where}: STORED`);
    expect(await bench.run('mc get ana')).toBe(`${where}: 42`);
    await bench.run('lab skip 61s');
    expect(await bench.run('mc get ana')).toBe(`${where}: not there`);
  });

  it('meets as many misses after a death as the dead node had keys', async () => {
    const bench = new Bench();
    await bench.open();
    expect(await bench.run('mc fill 300')).toBe('300 of 300 stored');
    const lost = bench.world.stage.fleet.list()[1]!.items;
    await bench.run('lab kill cache-0002');
    expect(await bench.run('mc hits 300')).toContain(`${300 - lost} of 300 found`);
    expect(await bench.run('mc hits 300')).toContain('cache-0002: Connection refused');
    await bench.run('lab start cache-0002');
    expect(await bench.run('mc hits 300')).toContain(`cache-0002  0 of ${lost}`);
  });

  it('sees a node that was added, and the list has a new version', async () => {
    const bench = new Bench();
    await bench.open();
    const config = (): string => {
      const reply = bench.world.stage.fleet.ask('cache.cfg.lab', 'config get cluster\r\n');
      return 'text' in reply ? reply.text : reply.failure;
    };
    expect(config()).toBe('CONFIG cluster 0 95\r\n1\ncache-0001.lab|10.0.0.11|11211 cache-0002.lab|10.0.0.12|11211 '
      + 'cache-0003.lab|10.0.0.13|11211\n\r\nEND\r\n');
    expect(await bench.run('lab add')).toBe('cache-0004 is there, empty');
    expect(config()).toMatch(/^CONFIG cluster 0 126\r\n2\n.*cache-0004\.lab\|10\.0\.0\.14\|11211\n\r\nEND\r\n$/s);
    expect(await bench.run('mc spread 1000')).toContain('cache-0004');
    expect(bench.world.stage.fleet.ask('cache-0001', 'get AmazonElastiCache:cluster\r\n')).toMatchObject({
      text: expect.stringMatching(/^VALUE AmazonElastiCache:cluster 0 126\r\n2\n/) as string,
    });
  });
});

const exercise: Exercise = {
  id: 'one', title: 'One', memcached: { nodes: 2 }, tasks: [],
  setup: ['cache-0002> set greeting 0 0 5', 'cache-0002> hello', '$ mc set other 1'],
};

describe('a lab with Memcached nodes', () => {
  it('costs nothing for nodes that nobody has used', () => {
    expect(new Bench({ nodes: 60 }).world.stage.fleet.residentBytes).toBe(0);
  });

  it('is saved and restored with its items, dead nodes and clock', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('mc set ana 42 100');
    await bench.run('lab kill cache-0001');
    const again = new Bench({ nodes: 1 }, decodeLab(bench.world.save()));
    await again.open();
    expect(await again.run('lab nodes')).toBe(await bench.run('lab nodes'));
    expect(await again.run('mc get ana')).toBe(await bench.run('mc get ana'));
    await again.run('lab skip 101s');
    expect(await again.run('mc get ana')).toContain('not there');
  });

  it('is put on by its journal', async () => {
    const bench = new Bench();
    await bench.open();
    const base = decodeLab(bench.world.checkpoint(1));
    const records: Uint8Array[] = [];
    for (const line of ['mc set ana 1', 'mc set bo 2', 'lab kill cache-0001', 'PING', 'lab start cache-0001']) {
      await bench.run(line);
      records.push(bench.world.changes());
    }
    const file = replay('ana.memcached', base, [new Uint8Array(Buffer.concat(records))])!;
    expect(file.notes.fleet).toEqual(JSON.parse(JSON.stringify(bench.world.stage.fleet.save())));
    await bench.run('echo nothing');
    expect(bench.world.changes().length).toBeLessThan(600);
  });

  it('restores a Redis node that was killed from its backup, also after a sleep between', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('redis-cli SET a 1');
    expect(await bench.run('lab backup redis')).toBe('a backup of redis is kept');
    await bench.run('redis-cli SET b 2');
    expect(await bench.run('lab kill redis')).toBe('redis is dead, and what it held is gone');
    expect(await bench.run('redis-cli GET a')).toContain('Connection refused');
    const again = new Bench({ nodes: 3 }, decodeLab(bench.world.save()));
    await again.open();
    expect(await again.run('redis-cli GET a')).toContain('Connection refused');
    await again.run('lab start redis');
    expect(await again.run('redis-cli MGET a b')).toBe('1) "1"\n2) (nil)');
    expect(await again.run('lab backup cache-0001')).toContain('Memcached nodes have no backups');
  });

  it('has the backup that an exercise\'s set-up took, and its own again after undo', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('redis-cli SET mine 1');
    await bench.run('lab backup redis');
    bench.world.restart({ ...exercise, setup: ['SET price 4', '$ lab backup redis', 'SET price 0'] });
    expect(await bench.run('redis-cli GET price')).toBe('"0"');
    await bench.run('lab kill redis');
    await bench.run('lab start redis');
    expect(await bench.run('redis-cli GET price')).toBe('"4"');
    expect(bench.world.undo()).toEqual({ restored: true });
    await bench.run('lab kill redis');
    await bench.run('lab start redis');
    expect(await bench.run('redis-cli GET mine')).toBe('"1"');
  });

  it('gets an exercise\'s nodes and its own back by undo', async () => {
    const bench = new Bench();
    await bench.open();
    await bench.run('mc set mine 1');
    bench.world.restart(exercise);
    const line = 'printf "get greeting\\r\\n" | nc -N cache-0002 11211';
    expect(await bench.run(line)).toBe('VALUE greeting 0 5\nhello\nEND');
    expect(await bench.run('telnet cache-0003 11211')).toContain('Connection refused');
    expect(bench.world.undo()).toEqual({ restored: true });
    expect(await bench.run('mc get mine')).toMatch(/: 1$/);
  });

  it('keeps an idle telnet when an exercise brings a node of the same name', async () => {
    const bench = new Bench();
    await bench.open('telnet cache-0002 11211');
    bench.world.restart(exercise);
    await bench.rest();
    expect(await bench.run('get greeting')).toBe('VALUE greeting 0 5\nhello\nEND');
  });
});
