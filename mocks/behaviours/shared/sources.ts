import type { Source } from './evidence';

/** The public places that behaviours cite. */
export const FORUM_THREAD: Source = {
  title:
    'Forum thread on the Set Participant Data payload: one unreliable voice, which elsewhere states scopes, methods and limits that the vendor contradicts',
};
export const JS_SDK: Source = {
  title: 'Genesys Cloud JavaScript SDK 262: ConversationsApi and its models',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript',
};
export const SDK_RELEASE_NOTES: Source = {
  title: 'Genesys Cloud JavaScript SDK release notes',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript/blob/master/releaseNotes.md',
};
export const SWAGGER_2018: Source = {
  title: 'Platform API swagger of 21 March 2018 (x-inin-error-codes)',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript/blob/16de29d/swagger.json',
};
export const ENDPOINT_TABLES: Source = {
  title: 'Platform API endpoint tables of November 2025',
  url: 'https://github.com/jfabello/gc-platform-api-client/blob/main/docs/classes/conversations-api.md',
};
export const SDK_COMMON: Source = {
  title: 'Genesys Cloud SDK common modules',
  url: 'https://github.com/purecloudlabs/platform-client-sdk-common',
};
export const HELP_SET: Source = {
  title: 'Genesys help: Set Participant Data action',
  url: 'https://help.mypurecloud.com/articles/set-participant-data-action',
};
export const HELP_SCOPES: Source = {
  title: 'Genesys help: permissions and scopes in the public API',
  url: 'https://help.mypurecloud.com/articles/permissions-and-scopes-in-the-public-api',
};
export const TERRAFORM_DOCS: Source = {
  title: 'Genesys Cloud Terraform provider: permissions and scopes of each operation',
  url: 'https://github.com/MyPureCloud/terraform-provider-genesyscloud/tree/main/docs/resources',
};
export const LIMITS_PAGE: Source = {
  title: 'Genesys Cloud developer centre: limits page (request.bytes.max = 512000)',
};
export const RATE_LIMIT_NOTICE: Source = {
  title: 'Genesys developer forum: normalised 429 responses of the platform API',
  url: 'https://developer.genesys.cloud/forum/t/normalized-platform-api-429-responses/12028',
};
export const GCLOUDCX: Source = {
  title: 'go-gcloudcx: recorded conversation and login fixtures',
  url: 'https://github.com/gildas/go-gcloudcx',
};
export const DEVOPS_MODULES: Source = {
  title: 'Genesys DevOps data action modules that send single-name PATCHes',
  url: 'https://github.com/GenesysCloudDevOps',
};
export const WEB_MESSAGING_TESTER: Source = {
  title: 'genesys-web-messaging-tester: the permission probe of its preflight check',
  url: 'https://github.com/ovotech/genesys-web-messaging-tester',
};
export const PIPELINE_SOURCES: Source = {
  title: 'Public EventBridge consumers that read names with spaces, parentheses and hyphens (December 2025)',
};
export const COMMUNITY_404: Source = {
  title: 'Genesys community: a 404 body with its own message',
  url: 'https://community.genesys.com/discussion/add-participant-to-conv-with-user-id',
};
export const FORUM_REPORTS: Source = {
  title: 'User reports on public forums, uncorroborated: success, and nothing stored; elsewhere a bare 400',
};
export const SCHEMA_SAYS_STRING: Source = {
  title: 'ParticipantAttributes in the published schema: attributes is an optional map of strings',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript',
};
export const OAUTH_RFC: Source = {
  title: 'RFC 6749, section 5.2',
  url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
};
export const AUTHORIZE_RFC: Source = {
  title: 'RFC 6749, section 4.1.2.1: errors of the authorization endpoint',
  url: 'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1',
};
export const PKCE_RFC: Source = {
  title: 'RFC 7636: proof key for code exchange',
  url: 'https://www.rfc-editor.org/rfc/rfc7636',
};
export const HTTP_RFC: Source = {
  title: 'RFC 9110, section 15.5.6',
  url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6',
};
export const RUMOUR_REPLACE: Source = {
  title: 'Forum claim that a write must resend every attribute; contradicted by published modules',
};
export const DEVELOPMENT_CHOICE: Source = { title: 'Chosen by Understudy, because the public record is silent' };
export const READ_BACK: Source = {
  title: 'What the org itself was read back to hold, or said, while your command ran',
};
export const TEN_YEARS_OF_PATHS: Source = {
  title:
    'No path with /conversations/voice in 347 release notes of the JavaScript SDK (2017 to August 2026), in the swaggers of 2016 and 2018 or in SDK 262',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript/blob/master/releaseNotes.md',
};
export const OWN_NAMES_OF_THE_VENDOR: Source = {
  title:
    'Genesys developer blog: web chat writes names such as context._genesys_OS and context.firstName, with dots and underscores',
  url: 'https://github.com/MyPureCloud/developer-center-blog',
};
export const PLACE_CALL: Source = {
  title: 'A Genesys consultant’s app that sends only the new names and relies on the rest staying',
  url: 'https://github.com/szlaskidaniel/purecloud-place-call',
};
export const BLANKET_STATUS: Source = {
  title:
    'JavaScript SDK 207 (29 October 2024) added 409 to 2,232 of 2,511 changed operations at once: it says nothing of this one',
  url: 'https://github.com/MyPureCloud/platform-client-sdk-javascript/blob/master/releaseNotes.md',
};
export const READS_ARE_TEXT: Source = {
  title: 'A tool tried on a live org in August 2026: participant data is read as text, "50" and never 50',
  url: 'https://github.com/XxMasterbeasTxX/genesys-admin-app',
};
export const RECORDED_TEST_DATA: Source = {
  title: 'Recorded conversations and notifications pasted as test data (2022): e2e',
  url: 'https://github.com/maamoon95/e2e',
};
export const TERRAFORM_LOG: Source = {
  title:
    'Recorded debug log of the Terraform provider against a vendor org (July 2021): 21 refusals with headers and bodies',
  url: 'https://github.com/GenesysCloudBlueprints/email-aws-comprehend-blueprint',
};
export const DATA_ACTION_PICTURES: Source = {
  title: 'Screenshots of the vendor’s action test in the data actions workshop: the ten steps, and a failed one',
  url: 'https://github.com/genesys-samples/DataActionsWorkshop/tree/main/static/images',
};
export const DATA_ACTION_LOG: Source = {
  title: 'Screenshot of errors that a flow received from data actions (September 2021): a broken output contract',
  url: 'https://github.com/mcphee11/architect-logging',
};
export const DATA_ACTION_HELP: Source = {
  title: 'Genesys help: request, response and contract of data actions; Velocity macros',
  url: 'https://help.mypurecloud.com/?p=135983',
};
export const DATA_ACTION_WORKSHOP: Source = {
  title: 'Genesys data actions workshop, fourth exercise: a failed success template',
  url: 'https://github.com/genesys-samples/DataActionsWorkshop/blob/main/content/en-US/020-Configuration/40_fourth.md',
};
export const DATA_ACTION_EXPORTS: Source = {
  title: 'Survey of 132 published Data Action exports, most of them Genesys blueprints',
  url: 'https://github.com/GenesysCloudBlueprints',
};
