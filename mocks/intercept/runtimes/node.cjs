'use strict';
// Sends what a Node program says to the vendor's hosts to the mock instead, at the level of its sockets: `node:http`,
// `node:https`, `fetch`, `WebSocket`, undici, axios and the SDK all come through here, whichever way they were imported.
// Node 20 reads no proxy variable. Plain JavaScript without dependencies: it is loaded into other people's programs.
const net = require('node:net');
const tls = require('node:tls');
const workers = require('node:worker_threads');
const { syncBuiltinESMExports } = require('node:module');

/** Where a thread keeps what is installed in it: on a module that is one and the same in every realm of it. */
const INSTALLED = Symbol.for('genesys-understudy.intercept');

/**
 * @typedef {object} Interception
 * @property {number} port The mock's port on 127.0.0.1.
 * @property {string} ca What to trust of the mock: its CA, as PEM.
 * @property {readonly string[]} hosts Hosts that go to the mock.
 * @property {string} pattern Further hosts that go there: a regular expression.
 * @property {readonly string[]} except Hosts that do not, though the pattern fits.
 * @property {string} preload The file that installs the same in a worker thread.
 */

/**
 * Installs it in this thread; of several the newest counts.
 * @param {Interception} interception
 * @returns {() => void} ends it; the last one leaves everything as it was
 */
exports.install = function install(interception) {
  const installed = (net[INSTALLED] ??= patch([]));
  const entry = { ...interception, pattern: new RegExp(interception.pattern), sockets: new Set() };
  // A connection that is kept for the next request would take it to where the one before went.
  for (const { sockets } of installed.stack) letGo(sockets);
  installed.stack.push(entry);
  return () => {
    const at = installed.stack.indexOf(entry);
    if (at < 0) return;
    installed.stack.splice(at, 1);
    letGo(entry.sockets);
    if (installed.stack.length > 0) return;
    installed.restore();
    delete net[INSTALLED];
  };
};

function letGo(sockets) {
  for (const socket of sockets) socket.destroy();
}

function noted(socket, { sockets }) {
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

/** The interception that a host belongs to. */
function taken(stack, name) {
  const interception = stack.at(-1);
  if (!interception || typeof name !== 'string') return undefined;
  const host = name.toLowerCase().replace(/\.$/, '');
  const { hosts, pattern, except } = interception;
  return hosts.includes(host) || (pattern.test(host) && !except.includes(host)) ? interception : undefined;
}

function patch(stack) {
  const before = { connect: net.Socket.prototype.connect, connectTls: tls.connect, Worker: workers.Worker };
  net.Socket.prototype.connect = function (...args) {
    const { interception, to } = redirected(stack, args);
    const socket = before.connect.apply(this, to);
    return interception ? noted(socket, interception) : socket;
  };
  tls.connect = function (...args) {
    const { interception, to } = redirectedTls(stack, args);
    const socket = before.connectTls.apply(this, to);
    return interception ? noted(socket, interception) : socket;
  };
  workers.Worker = new Proxy(before.Worker, {
    construct: (target, [file, options], created) => worker(stack, { target, file, options, created }),
  });
  syncBuiltinESMExports();
  const restore = () => {
    net.Socket.prototype.connect = before.connect;
    tls.connect = before.connectTls;
    workers.Worker = before.Worker;
    syncBuiltinESMExports();
  };
  return { stack, restore };
}

/** The arguments of `tls.connect`, to the mock where they name a host that is taken. */
function redirectedTls(stack, args) {
  const { options, callback } = tlsArguments(args);
  const host = options.servername || options.host;
  const interception = options.path ? undefined : taken(stack, host);
  if (!interception) return { to: args };
  // Trusting the mock alone: whatever else answers under this name is refused, also through a proxy of the program's own.
  const secure = { ...options, servername: host, ca: interception.ca, secureContext: undefined };
  if (!options.socket) Object.assign(secure, { host: '127.0.0.1', port: interception.port, localAddress: undefined });
  return { interception, to: [secure, callback] };
}

/** The arguments of `net.Socket.connect`, to the mock where they name a host that is taken. */
function redirected(stack, args) {
  const [first, second, ...rest] = args;
  // What `net.connect` has put in order already is a list that is marked as such and has to stay the same.
  const options = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null) {
    const interception = taken(stack, second);
    return { interception, to: interception ? [interception.port, '127.0.0.1', ...rest] : args };
  }
  const interception = options.path ? undefined : taken(stack, options.host);
  if (!interception) return { to: args };
  const moved = { ...options, host: '127.0.0.1', port: interception.port, localAddress: undefined };
  if (!Array.isArray(first)) return { interception, to: [moved, second, ...rest] };
  first[0] = moved;
  return { interception, to: args };
}

/** `tls.connect(options)`, `(port, options)` and `(port, host, options)`, each with or without a callback. */
function tlsArguments(args) {
  const callback = args.find((argument) => typeof argument === 'function');
  const [first, second] = args;
  const named =
    typeof first === 'object' ? {} : { port: first, ...(typeof second === 'string' ? { host: second } : {}) };
  return { options: Object.assign(named, ...args.filter((argument) => typeof argument === 'object')), callback };
}

/** A worker thread starts with the same preload, whatever flags and environment it was given. */
function worker(stack, { target, file, options, created }) {
  const { preload } = stack.at(-1) ?? {};
  if (preload === undefined) return Reflect.construct(target, [file, options], created);
  const flags = ['--require', preload];
  const withFlags = (before) =>
    Reflect.construct(target, [file, { ...options, execArgv: [...before, ...flags] }], created);
  if (options?.execArgv) return withFlags(options.execArgv);
  try {
    return withFlags(process.execArgv);
  } catch (fault) {
    // Some flags of a process are none of a thread; Node leaves them out only where none are given.
    if (fault.code !== 'ERR_WORKER_INVALID_EXEC_ARGV') throw fault;
    return withFlags([]);
  }
}
