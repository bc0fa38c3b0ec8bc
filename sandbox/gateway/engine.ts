/* The engine alone, without labs and lessons: one Redis-compatible node that stands where redis-server stands, with its
 * command line, its configuration file, its log and its ways to end. It is what the bench and the conformance tests
 * hold against redis-server, and what a learner's own program or a test framework starts. */

import { randomInt } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { SeededDice } from '#base/dice';
import { loadUsersAtStart } from '#redis/acl/config-users';
import type { Host } from '#redis/host';
import { RedisNode } from '#redis/node';
import { PROFILE, profileProblem, VERSION } from './engine/chosen-profile';
import { BusyClients } from './engine/busy-clients';
import { becomeDaemon, isDaemonChild, tellParent, tellSupervisor, writePidFile } from './engine/daemon';
import { isDoorkeeper, keepDoors } from './engine/doorkeeper';
import { Doors } from './engine/doors';
import { Ending } from './engine/ending';
import { FileDisk } from './engine/file-disk';
import { LEVELS, Log } from './engine/log';
import { followParameters } from './engine/parameters';
import { fatal, latin1, readSettings, type Settings } from './engine/settings';
import { absence, logo, NO_MEMORY_TEST, NO_SENTINEL, USAGE, VERSION_LINE } from './engine/usage';
import { backlogWarning, checkSystem, clientsAllowed, memoryOnlyWarnings } from './engine/warnings';
import { readWords } from './engine/words';
import { growingMemory } from './growing-memory';
import { luaMachines } from './lua-machines';
import { wallClock } from './wall-clock';

/** How often waits that are over and keys that are due are looked for. */
const TICK_MS = 25;
/** Memory that is not used any more goes back to the system, as jemalloc's does, after about so long. */
const GIVE_BACK_MS = 10_000;

const log = new Log();

async function main(): Promise<void> {
  if (isDoorkeeper()) return keepDoors();
  const startedIn = process.cwd();
  const program = path.basename(process.env.HITRATE_ENGINE_NAME ?? process.argv[1] ?? '');
  const order = readWords(process.argv.slice(2).map(latin1), program);
  if (order.kind === 'version') return leave(process.stdout, VERSION_LINE, 0);
  if (order.kind === 'help') return leave(process.stderr, USAGE, 1);
  if (order.kind === 'test-memory') return leave(process.stderr, NO_MEMORY_TEST, 1);
  if (order.kind === 'sentinel') return leave(process.stderr, NO_SENTINEL, 1);
  if (order.kind === 'check-system') {
    process.exitCode = checkSystem((text) => process.stdout.write(text)) ? 0 : 1;
    return;
  }
  const settings = readSettings(order, log);
  const { values } = settings;
  const daemonized = values.get('daemonize') === 'yes' && (values.get('supervised') ?? 'no') === 'no';
  if (daemonized && !isDaemonChild()) await becomeDaemon(settings, startedIn);
  log.file = values.get('logfile') ?? '';
  log.least = (values.get('loglevel') ?? 'notice') as Log['least'];
  if (!daemonized) tellSupervisor(values, log);
  introduce(process.argv.length > 2);
  await serve(settings);
}

function introduce(configured: boolean): void {
  log.warning('oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo');
  log.warning(`Redis version=${VERSION}, bits=64, commit=00000000, modified=0, pid=${process.pid}, just started`);
  if (configured) log.warning('Configuration loaded');
  else {
    log.warning('Warning: no config file specified, using the default config. In order to specify a config file use '
      + 'redis-server /path/to/redis.conf');
  }
  log.notice(`This is Hitrate's engine on Node ${process.version}, standing where redis-server stands.`);
}

async function serve(settings: Settings): Promise<void> {
  const { values, modules, renamed, users } = settings;
  log.role = 'M';
  const absent = profileProblem() ?? absence(values, modules);
  if (absent !== undefined) return fail(absent);
  const { clients, lines } = clientsAllowed(Number(values.get('maxclients') ?? 10_000));
  lines.forEach((line) => log.warning(line));
  log.notice('monotonic clock: POSIX clock_gettime');
  const config = { dir: latin1(process.cwd()), ...Object.fromEntries(values), maxclients: String(clients) };
  const node = new RedisNode({
    clock: wallClock, dice: new SeededDice(randomInt(2 ** 32)), config, limits: { clients }, renamed,
    memory: growingMemory(), scripts: luaMachines, profile: PROFILE.name, disk: new FileDisk(log),
    host: hostOf(settings),
  });
  const doors = new Doors(node, log, process.env.HITRATE_READ_PATH === 'data' ? 'data' : 'onread');
  await open(node, doors);
  const ending = new Ending(node, doors, log, writePidFile(values));
  announce(node);
  takeUsers(node, users);
  if (node.config.get('set-proc-title') === 'yes') process.title = titleOf(node);
  ending.watch();
  followParameters(node, doors, log, () => { process.title = titleOf(node); });
  new BusyClients(node, doors).watch();
  node.onLog = (level, text) => log[LEVELS[level] ?? 'warning'](text);
  setInterval(() => node.tick(false), TICK_MS);
  setInterval(() => node.arena.giveBack(), GIVE_BACK_MS);
  ready(node);
}

/** What INFO tells of this process. */
function hostOf({ file }: Settings): Host {
  return {
    os: `${os.type()} ${os.release()} ${os.machine()}`, processId: process.pid,
    executable: latin1(path.resolve(process.argv[1]!)), configFile: latin1(file),
    processorSeconds: () => {
      const { system, user } = process.cpuUsage();
      return { system: system / 1e6, user: user / 1e6 };
    },
  };
}

/** Listens everywhere it shall, or ends. */
async function open(node: RedisNode, doors: Doors): Promise<void> {
  const { config } = node;
  const port = Number(config.get('port'));
  if (port > 0 && !await doors.listen(config.get('bind'), port)) {
    return fail(`Failed listening on port ${port} (TCP), aborting.`);
  }
  const socket = config.get('unixsocket');
  if (socket !== '') {
    const problem = await doors.listenUnix(socket, config.get('unixsocketperm'));
    if (problem !== undefined) return fail(`Failed opening Unix socket: ${problem}`);
  }
  if (port === 0 && socket === '') return fail('Configured to not listen anywhere, exiting.');
}

function announce(node: RedisNode): void {
  const { config } = node;
  if (config.get('always-show-logo') === 'yes') log.plain(logo(config.get('port'), process.pid));
  else log.notice(`Running mode=standalone, port=${config.get('port')}.`);
  const backlog = backlogWarning(Number(config.get('tcp-backlog')));
  if (backlog !== undefined) log.warning(backlog);
  log.warning('Server initialized');
  memoryOnlyWarnings(node).forEach((line) => log.warning(line));
}

function takeUsers(node: RedisNode, lines: string[][]): void {
  const { notes, problem } = loadUsersAtStart(node, lines);
  notes.forEach((line) => log.notice(line));
  if (problem !== undefined) fail(problem);
}

function ready({ config }: RedisNode): void {
  if (config.get('port') !== '0') log.notice('Ready to accept connections');
  const socket = config.get('unixsocket');
  if (socket !== '') log.notice(`The server is now ready to accept connections at ${socket}`);
  tellParent();
}

/** `{title} {listen-addr} {server-mode}` of proc-title-template. */
function titleOf(node: RedisNode): string {
  const { config } = node;
  const port = config.get('port');
  const first = config.get('bind').split(' ')[0] ?? '';
  const address = port === '0' ? `unixsocket:${config.get('unixsocket')}` : `${first || '*'}:${port}`;
  const parts: Record<string, string> = {
    title: 'redis-server', 'listen-addr': address, 'server-mode': '', port, 'tls-port': '0',
    unixsocket: config.get('unixsocket'), 'config-file': node.host.configFile,
  };
  return config.get('proc-title-template').replace(/\{([a-z-]+)\}/g, (_all, name: string) => parts[name] ?? '').trim();
}

function leave(stream: NodeJS.WriteStream, text: string, code: number): void {
  stream.write(text);
  process.exitCode = code;
}

function fail(text: string): never {
  log.warning(text);
  process.exit(1);
}

main().catch((problem: unknown) => {
  fatal(`engine: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}`);
});
