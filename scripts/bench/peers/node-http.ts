import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { announce, merge, pathOf, readable, type World } from './world';

/** The floor: nothing but node:http, a map and JSON.parse. */
const world: World = new Map();

const server = createServer((request, response) => {
  const place = pathOf(request.url ?? '');
  if (request.method === 'GET') return reply(response, 200, JSON.stringify(readable(world, place.conversationId)));
  readBody(request, (body) => {
    merge(world, place, body);
    reply(response, 202);
  });
});
server.listen(0, '127.0.0.1', () => {
  announce(server.address());
});

function readBody(request: IncomingMessage, use: (body: unknown) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    use(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  });
}

function reply(response: ServerResponse, status: number, text = ''): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) });
  response.end(text);
}
