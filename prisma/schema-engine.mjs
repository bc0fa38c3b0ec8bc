#!/usr/bin/env node
/* Stands in for Prisma's native schema engine, which its CLI would download from outside the package registry.
 *
 * The CLI talks JSON-RPC over stdio, one JSON a line, to whatever PRISMA_SCHEMA_ENGINE_BINARY names; this answers
 * with the WASM engine that npm ships. Only authors of migrations need it (`node prisma/new-migration.mjs NAME`):
 * starting and testing apply the committed SQL themselves (app/_start/migrate.mjs). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const words = process.argv.slice(2);
if (words.includes('--version')) {
  console.log('schema-engine-cli wasm');
  process.exit(0);
}
const datamodels = words.flatMap((word, at) => (word === '--datamodels' ? [words[at + 1]] : []));
let engine;
let turn = Promise.resolve();
readline.createInterface({ input: process.stdin })
  .on('line', (line) => { turn = turn.then(() => answer(JSON.parse(line))); })
  .on('close', () => turn.then(() => process.exit(0)));

async function answer(request) {
  if (!request.method) return;
  try {
    engine ??= await loadEngine();
    const method = request.method === 'getDatabaseVersion' ? 'version' : request.method;
    const result = await engine[method](request.params);
    if (method !== 'diff' || result.stdout == null) return send({ id: request.id, result: result ?? {} });
    send({ id: 1_000_000 + request.id, method: 'print', params: { content: result.stdout } });
    send({ id: request.id, result: { exitCode: result.exitCode, stdout: null } });
  } catch (problem) {
    const message = problem?.message ?? String(problem);
    const data = { is_panic: false, message, error_code: problem?.code ?? null };
    send({ id: request.id, error: { code: 4466, message, data } });
  }
}

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const sources = datamodels.length ? datamodels.map((file) => [file, readFileSync(file, 'utf8')]) : undefined;
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url: ':memory:' }));
  return glue.SchemaEngine.new({ datamodels: sources }, () => {}, factory);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
