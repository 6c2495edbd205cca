import express from 'express';
import { announce, merge, readable, type World } from './world';

/** What most teams would write themselves: Express, its JSON parser, a map. */
const world: World = new Map();
const app = express();
app.use(express.json());
app.patch('/api/v2/conversations/:conversationId/participants/:participantId/attributes', (request, response) => {
  merge(world, request.params, request.body);
  response.status(202).end();
});
app.get('/api/v2/conversations/:conversationId', (request, response) => {
  response.json(readable(world, request.params.conversationId));
});
const server = app.listen(0, '127.0.0.1', () => {
  announce(server.address());
});
