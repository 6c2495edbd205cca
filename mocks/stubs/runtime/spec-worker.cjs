'use strict';
/*
 * Answers requests from an OpenAPI or Swagger document by Prism, in a thread of its own: reading one of several thousand
 * operations takes seconds. Prism gets one operation at a time, with the models that it refers to, when it is first asked
 * for; the whole document would take it minutes. Plain JavaScript, since a thread is started from a file as it stands.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);
/** The members of a path item that all of its operations share. */
const SHARED = ['parameters', 'servers'];

const SILENT = {
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  success() {},
  child: () => SILENT,
};

/** Prism of the project that the mock runs in, or of its own. */
function loadPrism() {
  for (const from of [join(process.cwd(), 'package.json'), __filename]) {
    try {
      return createRequire(from)('@stoplight/prism-http');
    } catch (fault) {
      if (fault.code !== 'MODULE_NOT_FOUND') throw fault;
    }
  }
  throw new Error(
    '--spec needs the package @stoplight/prism-http, which is not installed: npm install -D @stoplight/prism-http@5',
  );
}

function readDocument(file) {
  const text = readFileSync(file, 'utf8');
  const document = /^\s*[{]/.test(text) ? JSON.parse(text) : require('yaml').parse(text, { maxAliasCount: -1 });
  const version = document && (document.openapi ?? document.swagger);
  if (typeof version !== 'string' || typeof document.paths !== 'object' || document.paths === null)
    throw new Error(`${file} is no OpenAPI or Swagger document: it has no "openapi" or "swagger" with "paths".`);
  return document;
}

/** Every operation by its method and the segments of its path. */
function treeOf(document) {
  const root = { children: new Map(), items: new Map() };
  let count = 0;
  for (const [path, item] of Object.entries(document.paths)) {
    let node = root;
    for (const segment of `${basePathOf(document)}${path}`.split('/').slice(1)) {
      const key = segment.includes('{') ? '{}' : segment;
      if (!node.children.has(key)) node.children.set(key, { children: new Map(), items: new Map() });
      node = node.children.get(key);
    }
    for (const method of Object.keys(item ?? {}).filter((name) => METHODS.has(name))) {
      node.items.set(method.toUpperCase(), path);
      count += 1;
    }
  }
  return { root, count };
}

/** What stands in front of every path; a document of version 3 that has servers is taken to have none. */
function basePathOf({ basePath }) {
  return typeof basePath === 'string' ? basePath.replace(/\/$/, '') : '';
}

function pathFor({ root }, method, segments) {
  const reached = (node, at) => {
    if (at === segments.length) return node.items.get(method);
    for (const next of [node.children.get(segments[at]), segments[at] === '' ? undefined : node.children.get('{}')]) {
      const found = next && reached(next, at + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return reached(root, 0);
}

/** A document of one operation, with all that it refers to. */
function partFor(document, path, method) {
  const item = document.paths[path];
  const shared = Object.fromEntries(SHARED.filter((name) => name in item).map((name) => [name, item[name]]));
  const part = {
    info: { title: 'part', version: '1' },
    paths: { [path]: { ...shared, [method]: { ...item[method], security: [] } } },
  };
  for (const name of ['openapi', 'swagger', 'basePath', 'consumes', 'produces'])
    if (name in document) part[name] = document[name];
  const waiting = [part.paths];
  const seen = new Set();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '$ref' || typeof value !== 'string' || !value.startsWith('#/')) waiting.push(value);
      else if (!seen.has(value)) {
        seen.add(value);
        waiting.push(copy(document, part, value.slice(2).split('/').map(unescaped)));
      }
    }
  }
  return part;
}

function unescaped(step) {
  return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
}

function copy(document, part, steps) {
  let from = document;
  let to = part;
  for (const [index, step] of steps.entries()) {
    from = from?.[step];
    if (index === steps.length - 1) to[step] = from;
    else to = to[step] ??= {};
  }
  return from;
}

async function main() {
  const prism = loadPrism();
  const document = readDocument(workerData.file);
  const tree = treeOf(document);
  const parts = new Map();
  const answer = async ({ method, url, headers, body }) => {
    const [path = '', query = ''] = url.split('?');
    const plain = path.replace(/^\/(?:api|login|platform)(?=\/api\/v2\/)/, '');
    const template = pathFor(tree, method, plain.split('/').slice(1));
    if (template === undefined) return undefined;
    const key = `${method} ${template}`;
    if (!parts.has(key)) parts.set(key, partFor(document, template, method.toLowerCase()));
    const input = {
      method: method.toLowerCase(),
      url: { path: plain.slice(basePathOf(document).length), query: Object.fromEntries(new URLSearchParams(query)) },
      headers,
      body,
    };
    const options = {
      mock: { dynamic: false },
      validateRequest: false,
      validateResponse: false,
      checkSecurity: false,
      errors: false,
      isProxy: false,
    };
    const done = await prism.createAndCallPrismInstanceWithSpec(parts.get(key), options, input, SILENT);
    if (done.result !== 'ok') return undefined;
    const { statusCode, headers: replied = {}, body: sent } = done.response.output;
    return {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(replied).map(([name, value]) => [name, String(value)])),
      body: bodyOf(sent),
    };
  };
  parentPort.postMessage({ operations: tree.count });
  parentPort.on('message', ({ id, request }) => {
    answer(request).then(
      (reply) => parentPort.postMessage({ id, reply }),
      () => parentPort.postMessage({ id, reply: undefined }),
    );
  });
}

function bodyOf(sent) {
  if (typeof sent !== 'string') return sent;
  try {
    return JSON.parse(sent);
  } catch {
    return sent;
  }
}

main().catch((fault) => parentPort.postMessage({ problem: fault.message }));
