#!/usr/bin/env node
// Plain JavaScript, because it must also start under a Node that is too old for everything else: it hands
// over to the Node that comes with this package, makes what is missing, and runs the command line.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE = 24;

if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) await run();
else handOver(bundledNode());

async function run() {
  const { keepCompiled } = await import('./launch/compile_cache.js');
  keepCompiled();
  const { ensureBuilt } = await import('./launch/build.ts');
  const isServing = process.argv[2] === 'serve';
  await ensureBuilt(isServing ? ['kernels', 'renderer'] : ['kernels'], {
    report: (message) => console.error(message),
  });
  await import('./cli.ts');
}

function bundledNode() {
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.error(`a3cp needs Node ${NEEDED_NODE}; this is ${process.version}. Run "npm ci" in its folder.`);
  process.exit(1);
}

/** @param {string} node */
function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
