import express, { type Express, type Request } from 'express';
import { nearest } from '../../util/did-you-mean';
import { BadInput } from '../../util/problem';
import { actions } from './actions';
import { CONTROL_BODY_BYTES, CONTROL_BODY_DEPTH, json, nested, parsedHere, STATE_BODY_BYTES } from './body';
import { certificate } from './certificate';
import { conversations } from './conversations';
import { faults } from './faults';
import { findings } from './findings';
import { health } from './health';
import { journal } from './journal';
import { answerProblem } from './problems';
import { resolve } from './resolve';
import type { ControlOptions } from './resource';
import { state } from './state';
import { stubs } from './stubs';

const RESOURCES = [health, certificate, conversations, journal, findings, resolve, actions, faults, stubs, state];

/** The control API, `/_mock`. */
export function controlApp(options: ControlOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const control = express.Router({ caseSensitive: true });
  control.use(parsedHere);
  control.put('/state', json(STATE_BODY_BYTES));
  control.use(json(CONTROL_BODY_BYTES));
  control.use(nested(CONTROL_BODY_DEPTH));
  for (const { routes } of RESOURCES) {
    const router = express.Router({ caseSensitive: true });
    routes(router, options);
    control.use(router);
  }
  control.use(refuseUnknown);
  app.use('/_mock', control);
  app.use(answerProblem(options.onFault));
  return app;
}

function refuseUnknown({ method, path }: Request): never {
  const asked = `${method} /_mock${path}`;
  const calls = RESOURCES.flatMap((resource) => resource.calls);
  const near = nearest(asked, calls);
  const cure = near === undefined ? `It has ${calls.join(', ')}.` : `Did you mean ${near}?`;
  throw new BadInput(`${asked} is not part of the control API. ${cure}`, 404);
}
