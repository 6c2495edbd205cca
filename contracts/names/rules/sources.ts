import type { Source } from '../../../mocks/internal';

/** The public places that the rules of names cite. */
export const HELP_SET: Source = {
  title: 'Genesys help: Set Participant Data action (names are case-sensitive)',
  url: 'https://help.mypurecloud.com/articles/set-participant-data-action',
};
export const HELP_GET: Source = {
  title: 'Genesys help: Get Participant Data action (an attribute that is not there leaves NOT_SET)',
  url: 'https://help.mypurecloud.com/articles/get-participant-data-action',
};
export const HELP_CONTRACTS: Source = {
  title: 'Genesys help: contracts of data actions',
  url: 'https://help.mypurecloud.com/?p=141876',
};
export const PUBLIC_FLOWS: Source = {
  title: 'Survey of 155 published Architect flows, most of them Genesys blueprints (November 2026)',
  url: 'https://github.com/GenesysCloudBlueprints',
};
