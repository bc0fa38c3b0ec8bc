/* The children and their fate: the sandbox is started again when it dies, the site's end ends everything, a signal
 * stops both in order, and neither outlives this process (leash.mjs). */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from './environment.mjs';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A sandbox that lived this long was well: the next pause is short again. */
const WELL_AFTER_MS = 30_000;
const STOP_WITHIN_MS = 10_000;
const READY_WITHIN_MS = 90_000;

export class Household {
  #variables;
  #site;
  #sandbox;
  #author;
  #pauseMs = FIRST_PAUSE_MS;
  #stopping = false;

  constructor(variables) {
    this.#variables = variables;
  }

  obeySignals() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (this.#stopping) return this.#end(1, 'SIGKILL');
        console.log('\nStopping; everything is kept.');
        void this.#end(0, 'SIGTERM');
      });
    }
  }

  /** Starts the sandbox, or, when it runs, ends it and starts it anew. */
  startSandbox() {
    if (this.#stopping) return;
    const former = this.#sandbox;
    this.#sandbox = undefined;
    if (!former) return this.#spawnSandbox();
    former.once('exit', () => this.#spawnSandbox());
    former.kill('SIGTERM');
  }

  #spawnSandbox() {
    if (this.#stopping || this.#sandbox) return;
    const begun = performance.now();
    const child = this.#spawn(['--enable-source-maps'], ['.build/sandbox/main.mjs']);
    this.#sandbox = child;
    console.log(`sandbox: process ${child.pid}`);
    child.once('exit', (code, signal) => {
      if (this.#stopping || this.#sandbox !== child) return;
      this.#sandbox = undefined;
      if (performance.now() - begun > WELL_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
      const pauseMs = this.#pauseMs;
      this.#pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      console.error(`The sandbox ended (${signal ?? `exit code ${code}`}); it is started again in ${pauseMs / 1000} s. `
        + 'Pages and quizzes go on meanwhile.');
      setTimeout(() => this.#spawnSandbox(), pauseMs);
    });
  }

  /** The watch of the content; its end is said and ends nothing else. */
  startAuthor() {
    const child = this.#spawn([], ['node_modules/tsx/dist/cli.mjs', 'content/_build/watch.ts']);
    this.#author = child;
    child.once('exit', (code, signal) => {
      if (!this.#stopping) console.error(`The watch of the content ended (${signal ?? `exit code ${code}`}).`);
    });
  }

  startSite(development, { port, host }) {
    const verb = development ? ['dev'] : ['start'];
    const child = this.#spawn([], ['node_modules/next/dist/bin/next', ...verb, '-p', String(port), '-H', host]);
    this.#site = child;
    child.once('exit', (code, signal) => {
      if (this.#stopping) return;
      const how = signal ?? `exit code ${code}`;
      console.error(`The site ended (${how}), so everything is stopped. What was saved is kept.`);
      void this.#end(1, 'SIGTERM');
    });
  }

  /** Until the first page can be asked for. */
  async siteAnswers({ port, host }) {
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`;
    const until = performance.now() + READY_WITHIN_MS;
    while (performance.now() < until) {
      const answered = await fetch(address, { signal: AbortSignal.timeout(READY_WITHIN_MS) }).catch(() => undefined);
      if (answered?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.#end(undefined, 'SIGTERM');
    throw new StartError(`The site did not answer on ${address} within ${READY_WITHIN_MS / 1000} s.`);
  }

  /* A process group of its own: Ctrl-C reaches this process only, which then stops the children in order. */
  #spawn(nodeOptions, command) {
    const leash = pathToFileURL(path.resolve('app/_start/leash.mjs')).href;
    return spawn(process.execPath, ['--import', leash, ...nodeOptions, ...command], {
      env: { ...this.#variables, HITRATE_LEASH: '1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
  }

  async #end(code, signal) {
    this.#stopping = true;
    const alive = [this.#site, this.#sandbox, this.#author]
      .filter((child) => child && child.exitCode === null && !child.signalCode);
    const ended = alive.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of alive) child.kill(signal);
    const hard = setTimeout(() => alive.forEach((child) => child.kill('SIGKILL')), STOP_WITHIN_MS);
    await Promise.all(ended);
    clearTimeout(hard);
    if (code !== undefined) process.exit(code);
  }
}
