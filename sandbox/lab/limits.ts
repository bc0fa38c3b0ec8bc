/* Every limit of a lab and of the gateway around it: a name, a number, and the sentence that a learner reads when they
 * meet it. Nothing else in the sandbox may hold such a number, so that an operator can read on one page what a lab may
 * cost, and a test can see that each has its sentence. */

export type Limit = { readonly value: number; readonly sentence: string };

const KB = 1024;
const MB = 1024 * KB;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The Memcached nodes of a lab. */
export const FLEET_LIMITS = {
  nodes: limit(60, 'A Memcached cluster has at most 60 nodes.'),
  pages: limit(96, 'The Memcached nodes of a lab take at most 96 MB together. Flush some, or restart the exercise.'),
  journalBytes: limit(256 * KB, 'A node with more than 256 KB of items is kept by whole saves only.'),
} as const;

/** The practice database of a lab. */
export const DATABASE_LIMITS = {
  bytes: limit(4 * MB, 'The database of a lab holds at most 4 MB. Delete some rows, or restart the exercise.'),
  steps: limit(2_000_000, 'A query may look at about 300,000 rows in a lab, then it is ended.'),
  statementMs: limit(SECOND / 2, 'A query that computes for more than 0.5 seconds is ended.'),
  workBytes: limit(96 * MB, 'The databases of all labs on this thread take at most 96 MB together.'),
  rows: limit(1_000, 'Only the first 1,000 rows are shown. Add LIMIT, or ask for fewer with WHERE.'),
  resultBytes: limit(256 * KB, 'The result of one query is cut at 256 KB. Ask for fewer rows or columns.'),
  valueBytes: limit(256 * KB, 'One value or row of the database may be at most 256 KB.'),
  sqlBytes: limit(64 * KB, 'One statement may be at most 64 KB long.'),
  sessions: limit(16, 'The database of a lab takes at most 16 connections at a time.'),
  transaction: limit(1_000, 'A transaction may write at most 1,000 times.'),
} as const;

/** The practice application of a lab. */
export const APP_LIMITS = {
  rate: limit(200, 'The app makes 0.1 to 200 requests a second.'),
  runMs: limit(10 * MINUTE, 'The app runs for a time from 1s to 10m.'),
  requests: limit(20_000, 'One run makes at most 20,000 requests. Choose a lower --rate, or a shorter --for.'),
  products: limit(240, 'The shop has 240 products, so --keys is 1 to 240.'),
  frameMs: limit(250, 'The drawing of the app is brought up to date four times a second at most.'),
  skipRequests: limit(3_000, 'While the app runs, one skip passes at most 3,000 of its requests. Skip again to go on.'),
} as const;

/** What the data of one lab may weigh. The engine answers these in its own error shape and changes nothing. */
export const DATA_LIMITS = {
  dataBytes: limit(32 * MB, 'A lab holds at most 32 MB of data. Delete some keys, or restart the exercise.'),
  valueBytes: limit(1 * MB, 'One value may be at most 1 MB in a lab.'),
  keys: limit(100_000, 'A lab holds at most 100,000 keys. Delete some, or restart the exercise.'),
  replyBytes: limit(4 * MB, 'One reply may be at most 4 MB in a lab. Ask for a part of it, as SCAN does.'),
  work: limit(4_000_000, 'This command would look at too many elements for a lab. Ask for a part of it, as SCAN does.'),
} as const;

/** What a script may take. */
export const SCRIPT_LIMITS = {
  scriptMs: limit(5 * SECOND, 'A script may run for 5 seconds in a lab, then it ends; what it wrote stays.'),
  scriptBusyMs: limit(SECOND / 2, 'Who asks while a script of the lab runs for more than 0.5 seconds is told so.'),
  nestedScriptMs: limit(SECOND / 2, 'While scripts of other labs run on this thread yours may run for 0.5 seconds.'),
  nestedScripts: limit(4, 'Five long scripts of other labs are running on this thread. Try again in a moment.'),
  othersEveryMs: limit(5, 'A script that runs lets others have their turn every 5 ms.'),
  scriptBytes: limit(16 * MB, 'Scripts may take 16 MB of memory in a lab, and functions as much again.'),
} as const;

/** What one connection to a lab's node may keep waiting. */
export const CONNECTION_LIMITS = {
  bulkBytes: limit(2 * MB, 'One word of a request may be at most 2 MB in a lab.'),
  queryBytes: limit(8 * MB, 'A connection may keep at most 8 MB of requests waiting in a lab.'),
  turnRequests: limit(256, 'Requests that waited behind a block are run 256 at a time, and others have their turn.'),
  subscriptions: limit(10_000, 'A connection to a lab listens to at most 10,000 channels and patterns.'),
  userBytes: limit(64 * KB, 'The rules of all users of a lab may take 64 KB. Delete some users with ACL DELUSER.'),
  logChars: limit(512 * KB, 'SLOWLOG and ACL LOG keep the newest 512 KB each in a lab, whatever their max-len is.'),
  clients: limit(128, 'A lab takes at most 128 connections at a time.'),
} as const;

/** What a terminal pane may print and keep. */
export const TERMINAL_LIMITS = {
  outputChars: limit(256 * KB, 'The output of one command is cut at 256 KB. Ask for a part of it, as SCAN does.'),
  scrollbackChars: limit(64 * KB, 'A terminal keeps its last 64 KB of output for a page that comes back.'),
  chunkChars: limit(16 * KB, 'One message to the page carries at most 16 KB of output.'),
  unackedChars: limit(128 * KB, 'A page gets 128 KB of output ahead of what it has drawn.'),
  holdChars: limit(192 * KB, 'A program that prints without end waits when 192 KB of its output wait for the page.'),
  backlogChars: limit(512 * KB, 'Output was skipped, because the page could not draw it as fast as it came.'),
  recallLines: limit(500, 'The last 500 lines typed at a prompt are kept for ↑.'),
  recallChars: limit(32 * KB, 'Lines typed at a prompt are kept for ↑ up to 32 KB over a restart.'),
  historyCommands: limit(1_000, 'The last 1,000 commands of an exercise are remembered in full.'),
  historyNames: limit(1_000, 'The names of the first 1,000 different commands of an exercise are remembered.'),
  historyWordChars: limit(256, 'A remembered word of a command is cut at 256 characters.'),
  historyWords: limit(64, 'A remembered command is cut at 64 words.'),
} as const;

/** What the lab does by itself. */
export const LAB_LIMITS = {
  skipMs: limit(366 * 24 * 60 * MINUTE, 'The clock can be moved by at most a year at a time.'),
  skippedTotalMs: limit(100 * 366 * 24 * 60 * MINUTE, 'The clock of a lab can be moved by at most a hundred years.'),
  skipEvents: limit(40_000, 'A skip over more than 40,000 timers jumps over the rest of them.'),
  tickDelayMs: limit(300, 'The ticks of an exercise follow a command after 0.3 seconds.'),
  tickDelayLargeMs: limit(3 * SECOND, 'The ticks of an exercise with more than 4 MB of data follow after 3 seconds.'),
  largeDataBytes: limit(4 * MB, 'A lab with more than 4 MB of data is a large one.'),
  undoMs: limit(10 * SECOND, 'A restart can be undone for 10 seconds.'),
  downMs: limit(SECOND, 'A node that was shut down is started again after a second, with its data.'),
  scenarioSteps: limit(1_000, 'A set-up or a solution has at most 1,000 lines.'),
} as const;

/** What one page, one learner and all of them together may ask of the gateway. */
export const GATEWAY_LIMITS = {
  helloMs: limit(10 * SECOND, 'The page did not say who it is within 10 seconds.'),
  pingMs: limit(15 * SECOND, 'A page that answers no ping for 15 seconds is taken for gone.'),
  aliveMs: limit(2 * SECOND, 'Another page has 2 seconds to show that it is still there.'),
  framesPerSecond: limit(100, 'The page sends faster than 100 messages a second.'),
  framesBurst: limit(400, 'The page sent more than 400 messages at once.'),
  inputCharsPerSecond: limit(64 * KB, 'The page sends more than 64 KB of input a second.'),
  inputCharsBurst: limit(512 * KB, 'The page sent more than 512 KB of input at once.'),
  queuedSendBytes: limit(4 * MB, 'The page reads too slowly.'),
  socketsPerUser: limit(20, 'You have 20 pages with a lab open. Close one of them, then reload this one.'),
  sockets: limit(5_000, 'The sandbox serves 5,000 pages, and all places are taken. Try again in a minute.'),
  labs: limit(10_000, 'All 10,000 labs of this sandbox are in use. Try again in a minute; your data is kept.'),
  labsPerUser: limit(20, 'You have 20 labs open. Close the page of one of them, then try again.'),
  hellosPerSecond: limit(2, 'You open pages of the lab very fast. This one tries again in a moment by itself.'),
  hellosBurst: limit(40, 'You open pages of the lab very fast. This one tries again in a moment by itself.'),
  residentBytes: limit(2048 * MB, 'The memory of this sandbox is in use. Try again in a minute; your data is kept.'),
  checksPerSecond: limit(5, 'That was asked too often. Wait a second, then try again.'),
  checksBurst: limit(20, 'That was asked too often. Wait a second, then try again.'),
  controlBodyBytes: limit(64 * KB, 'A request to the control API may be at most 64 KB.'),
  ticketMs: limit(5 * MINUTE, 'A ticket is good for at most 5 minutes.'),
  controlAnswerMs: limit(15 * SECOND, 'The lab did not answer within 15 seconds.'),
} as const;

/** How the worker threads share a core, save labs and put them to sleep. */
export const WORKER_LIMITS = {
  turnMs: limit(2, 'A lab computes for 2 ms, then the next has its turn.'),
  turnJobs: limit(1_000, 'A lab does 1,000 pieces of work, then the next has its turn.'),
  queuedJobs: limit(10_000, 'The lab is behind with its work. Wait for the prompt before you type on.'),
  spinMs: limit(2 * SECOND, 'A command that computes for more than 2 seconds is ended, and its lab starts again.'),
  silentMs: limit(6 * SECOND, 'A worker thread that says nothing for 6 seconds is ended, and its labs start again.'),
  beatMs: limit(250, 'The gateway looks at its workers four times a second.'),
  saveDelayMs: limit(200, 'A lab is saved 0.2 seconds after a change.'),
  saveWaitMs: limit(2 * SECOND, 'A lab that keeps changing is saved every 2 seconds.'),
  journaledSaveDelayMs: limit(3 * SECOND, 'A lab whose changes are in its journal is saved 3 seconds after the last.'),
  journaledSaveWaitMs: limit(20 * SECOND, 'A lab that keeps changing its journal is saved whole every 20 seconds.'),
  journalBytes: limit(512 * KB, 'A journal of more than 512 KB is followed by a whole save.'),
  commitWaitMs: limit(SECOND, 'What a lab says waits at most a second for its journal.'),
  sleepMs: limit(5 * MINUTE, 'A lab that nobody looks at is put to sleep after 5 minutes. Its data is kept.'),
  stopMs: limit(8 * SECOND, 'A worker has 8 seconds to save its labs at a stop.'),
  strikes: limit(3, 'This lab stopped its thread three times. Restart the exercise to go on.'),
} as const;

/** The Connect panel's port. */
export const CONNECT_LIMITS = {
  clients: limit(64, 'A lab takes at most 64 connections from outside.'),
  readBytes: limit(64 * KB, 'One read from a connection is at most 64 KB.'),
  queuedReplyBytes: limit(16 * MB, 'A connection that leaves 16 MB of replies unread is closed.'),
} as const;

/** What the engine wants to know of limits, in the shape of its options. */
export function engineLimits() {
  const { dataBytes, valueBytes, keys, replyBytes, work } = DATA_LIMITS;
  const { bulkBytes, queryBytes, clients, turnRequests, subscriptions, userBytes, logChars } = CONNECTION_LIMITS;
  return {
    dataBytes: dataBytes.value,
    valueBytes: valueBytes.value,
    keys: keys.value,
    replyBytes: replyBytes.value,
    work: work.value,
    bulkBytes: bulkBytes.value,
    queryBytes: queryBytes.value,
    clients: clients.value,
    turnRequests: turnRequests.value,
    subscriptions: subscriptions.value,
    userBytes: userBytes.value,
    logChars: logChars.value,
    scriptMs: SCRIPT_LIMITS.scriptMs.value,
    scriptBusyMs: SCRIPT_LIMITS.scriptBusyMs.value,
    scriptBytes: SCRIPT_LIMITS.scriptBytes.value,
  };
}

function limit(value: number, sentence: string): Limit {
  return { value, sentence };
}
