// Generated from openapi/participant-data.yaml by "npx tsx scripts/generate.ts". Do not edit.
/* eslint-disable */

export type paths = {
  '/oauth/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get an access token
     * @description `grant_type` is `client_credentials`, `authorization_code` or `refresh_token`, in the form or, as some clients send it, in
     *     the query. Client id and secret come as HTTP Basic or in the form; a code with a verifier needs no secret. A failure has the OAuth error shape, not `ErrorBody`. On the
     *     real platform this lives on the login host. `scope` narrows the token; it is an addition of this stand-in, since the
     *     platform rules client-credentials clients by roles.
     */
    post: operations['postOauthToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/oauth/authorize': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Log a user in, in a browser
     * @description Sends the browser back to `redirect_uri` at once, as the user `understudy`; the real platform shows its login page
     *     first, and lives on the login host. `response_type=token` is the implicit grant: the token is in the fragment. `code`
     *     is the authorization code grant, with PKCE (`S256`) or without.
     */
    get: operations['getOauthAuthorize'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Log a user out, in a browser
     * @description Sends the browser to `redirect_uri`, where there is one. On the real platform this lives on the login host.
     */
    get: operations['getLogout'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the user who is logged in
     * @description Wants a user: a token of client credentials is answered `not.a.user`.
     */
    get: operations['getUsersMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/tokens/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the token of this request
     * @description Organization, scopes and client of the token.
     */
    get: operations['getTokensMe'];
    put?: never;
    post?: never;
    /**
     * End the token of this request
     * @description It is unknown from then on.
     */
    delete: operations['deleteTokensMe'];
    options?: never;
    /**
     * Check the token of this request
     * @description 200 for a valid token, 401 for any other.
     */
    head: operations['headTokensMe'];
    patch?: never;
    trace?: never;
  };
  '/api/v2/organizations/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the organization of the token
     * @description The same for every login.
     */
    get: operations['getOrganizationsMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/authorization/subjects/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get who holds the token, with their grants
     * @description A user or a client; the mock lists no grants.
     */
    get: operations['getAuthorizationSubjectsMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a conversation participant
     * @description For every medium; the one to recommend. Merges: the names given are added or overwritten, the others stay. 202 has no
     *     body. Genesys documents that no permission is needed.
     */
    patch: operations['patchConversationParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a participant of a call
     * @description Like the media-neutral path, for a call only, and 202 has a body. That the body is the merged map is an assumption.
     */
    patch: operations['patchConversationsCallParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/callbacks/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a participant of a callback
     * @description Like the media-neutral path, for a callback only, and 202 has a body. That the body is the merged map is an assumption.
     */
    patch: operations['patchConversationsCallbackParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/emails/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a participant of a email
     * @description Like the media-neutral path, for a email only, and 202 has a body. That the body is the merged map is an assumption.
     */
    patch: operations['patchConversationsEmailParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a participant of a message
     * @description Like the media-neutral path, for a message only, and 202 has a body. That the body is the merged map is an assumption. The body is optional; without one nothing changes.
     */
    patch: operations['patchConversationsMessageParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/cobrowsesessions/{conversationId}/participants/{participantId}/attributes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the attributes on a participant of a co-browse session
     * @deprecated
     * @description Like the media-neutral path, for a co-browse session only, and 202 has a body. That the body is the merged map is an assumption. The body is optional; without one nothing changes.
     *     Deprecated since SDK v192 (Apr 2024).
     */
    patch: operations['patchConversationsCobrowsesessionParticipantAttributes'];
    trace?: never;
  };
  '/api/v2/conversations/voice/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * The forum thread's path
     * @description Published nowhere: the API has no `voice` segment, voice is `calls`. Here because people paste it. A profile decides
     *     whether it writes attributes, as the thread says, or answers 404.
     */
    patch: operations['patchConversationsVoiceParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant
     * @description Wrap-up, state, recording, mute, hold. Its model has no `attributes`, so an attribute write sent here has no effect. That the
     *     platform ignores the member in silence is an inference.
     */
    patch: operations['patchConversationParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant of a call
     * @description Like the media-neutral one. `attributes` has no effect here.
     */
    patch: operations['patchConversationsCallParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/callbacks/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant of a callback
     * @description Like the media-neutral one. `attributes` has no effect here.
     */
    patch: operations['patchConversationsCallbackParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/emails/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant of a email
     * @description Like the media-neutral one. `attributes` has no effect here.
     */
    patch: operations['patchConversationsEmailParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant of a message
     * @description Like the media-neutral one. `attributes` has no effect here. The body is optional.
     */
    patch: operations['patchConversationsMessageParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/cobrowsesessions/{conversationId}/participants/{participantId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a participant of a co-browse session
     * @deprecated
     * @description Like the media-neutral one. `attributes` has no effect here. The body is optional.
     */
    patch: operations['patchConversationsCobrowsesessionParticipant'];
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a conversation
     * @description Participants carry `attributes` and one array per medium. An unknown id is answered `not.found` to a caller with the permission and
     *     `missing.any.permissions` to one without.
     */
    get: operations['getConversation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the calls of the caller
     * @description Active conversations of one medium. The shape is that of recorded lists of calls and chats.
     */
    get: operations['getConversationsCalls'];
    put?: never;
    /**
     * Create a call
     * @description `attributes` becomes participant data of the customer. The success status is that of the swagger of 2018.
     */
    post: operations['postConversationsCalls'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a call
     * @description Another participant shape than `getConversation`: flat, with `user` and `queue` objects, without the arrays per medium.
     */
    get: operations['getConversationsCall'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a conversation by its medium
     * @description Ends the conversation (`state: disconnected`) or changes its recording (`recordingState`). The SDK's model of body and reply is the whole Conversation; what of it is read is assumed.
     */
    patch: operations['patchConversationsCall'];
    trace?: never;
  };
  '/api/v2/conversations/callbacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the callbacks of the caller
     * @description Active conversations of one medium. The shape is that of recorded lists of calls and chats.
     */
    get: operations['getConversationsCallbacks'];
    put?: never;
    /**
     * Create a callback
     * @description `data` becomes participant data. The success status is that of the swagger of 2018.
     */
    post: operations['postConversationsCallbacks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/callbacks/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a callback
     * @description Another participant shape than `getConversation`: flat, with `user` and `queue` objects, without the arrays per medium.
     */
    get: operations['getConversationsCallback'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a conversation by its medium
     * @description Ends the conversation (`state: disconnected`) or changes its recording (`recordingState`). The SDK's model of body and reply is the whole Conversation; what of it is read is assumed.
     */
    patch: operations['patchConversationsCallback'];
    trace?: never;
  };
  '/api/v2/conversations/emails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the emails of the caller
     * @description Active conversations of one medium. The shape is that of recorded lists of calls and chats.
     */
    get: operations['getConversationsEmails'];
    put?: never;
    /**
     * Create an email conversation
     * @description `attributes` becomes participant data of the customer. The success status is that of the swagger of 2018.
     */
    post: operations['postConversationsEmails'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/emails/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a email
     * @description Another participant shape than `getConversation`: flat, with `user` and `queue` objects, without the arrays per medium.
     */
    get: operations['getConversationsEmail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a conversation by its medium
     * @description Ends the conversation (`state: disconnected`) or changes its recording (`recordingState`). The SDK's model of body and reply is the whole Conversation; what of it is read is assumed.
     */
    patch: operations['patchConversationsEmail'];
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a message
     * @description Another participant shape than `getConversation`: flat, with `user` and `queue` objects, without the arrays per medium.
     */
    get: operations['getConversationsMessage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a conversation by its medium
     * @description Ends the conversation (`state: disconnected`) or changes its recording (`recordingState`). The SDK's model of body and reply is the whole Conversation; what of it is read is assumed.
     */
    patch: operations['patchConversationsMessage'];
    trace?: never;
  };
  '/api/v2/conversations/cobrowsesessions/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a co-browse session
     * @description Another participant shape than `getConversation`: flat, with `user` and `queue` objects, without the arrays per medium.
     */
    get: operations['getConversationsCobrowsesession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a conversation by its medium
     * @deprecated
     * @description Ends the conversation (`state: disconnected`) or changes its recording (`recordingState`). The SDK's model of body and reply is the whole Conversation; what of it is read is assumed.
     */
    patch: operations['patchConversationsCobrowsesession'];
    trace?: never;
  };
  '/api/v2/integrations/actions/{actionId}/execute': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the Data Action.
         * @example custom_-_2b7f9c1e-0d3a-4c5b-8e6f-1a2b3c4d5e6f
         */
        actionId: components['parameters']['actionId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Execute a Data Action
     * @description The body is the map of inputs; the reply is the result, in the shape of the output contract.
     */
    post: operations['postIntegrationsActionExecute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/integrations/actions/{actionId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the Data Action.
         * @example custom_-_2b7f9c1e-0d3a-4c5b-8e6f-1a2b3c4d5e6f
         */
        actionId: components['parameters']['actionId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Test a Data Action
     * @description The execution step by step with intermediate results. Names of the steps are not documented.
     */
    post: operations['postIntegrationsActionTest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the conversations of the caller
     * @description Active conversations of the user. With a client credentials token the list was seen empty.
     */
    get: operations['getConversations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the messages of the caller
     * @description Active conversations of one medium. The shape is that of recorded lists of calls and chats.
     */
    get: operations['getConversationsMessages'];
    put?: never;
    /**
     * Start an outbound message conversation
     * @description The customer is the address, the agent the caller. The success status is not documented.
     */
    post: operations['postConversationsMessages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/cobrowsesessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the cobrowsesessions of the caller
     * @description Active conversations of one medium. The shape is that of recorded lists of calls and chats.
     */
    get: operations['getConversationsCobrowsesessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/disconnect': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Disconnect everybody in a conversation
     * @description Ends the conversation for all of its participants. The success status is not documented.
     */
    post: operations['postConversationDisconnect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/recordingstate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Set the recording state of a conversation
     * @description The success status is not documented.
     */
    patch: operations['patchConversationRecordingstate'];
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/tags': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Set the external tag of a conversation
     * @description `externalTag` shows on the generic read. The success status is not documented.
     */
    put: operations['putConversationTags'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on
     * @deprecated
     * @description The participant leaves, and a user, a queue or an address takes its place. That the old one ends with `transfer` and the new one is alerted is seen in recordings of hand-overs by the platform.
     */
    post: operations['postConversationParticipantReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/replace/agent': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on to an agent
     * @description As `/replace`.
     */
    post: operations['postConversationParticipantReplaceAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/replace/queue': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on to a queue
     * @description As `/replace`.
     */
    post: operations['postConversationParticipantReplaceQueue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/replace/external': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on to an external
     * @deprecated
     * @description As `/replace`.
     */
    post: operations['postConversationParticipantReplaceExternal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on, by its medium
     * @description As the media-neutral `/replace`.
     */
    post: operations['postConversationsCallParticipantReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/communications/{communicationId}/wrapup': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wrap a communication up
     * @description Shows as `wrapup` of the participant. The success status is not documented.
     */
    post: operations['postConversationsCallParticipantCommunicationWrapup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/callbacks/{conversationId}/participants/{participantId}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on, by its medium
     * @description As the media-neutral `/replace`.
     */
    post: operations['postConversationsCallbackParticipantReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/callbacks/{conversationId}/participants/{participantId}/communications/{communicationId}/wrapup': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wrap a communication up
     * @description Shows as `wrapup` of the participant. The success status is not documented.
     */
    post: operations['postConversationsCallbackParticipantCommunicationWrapup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/emails/{conversationId}/participants/{participantId}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on, by its medium
     * @description As the media-neutral `/replace`.
     */
    post: operations['postConversationsEmailParticipantReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/emails/{conversationId}/participants/{participantId}/communications/{communicationId}/wrapup': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wrap a communication up
     * @description Shows as `wrapup` of the participant. The success status is not documented.
     */
    post: operations['postConversationsEmailParticipantCommunicationWrapup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/participants/{participantId}/replace': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand a conversation on, by its medium
     * @description As the media-neutral `/replace`.
     */
    post: operations['postConversationsMessageParticipantReplace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/participants/{participantId}/communications/{communicationId}/wrapup': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Wrap a communication up
     * @description Shows as `wrapup` of the participant. The success status is not documented.
     */
    post: operations['postConversationsMessageParticipantCommunicationWrapup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/{conversationId}/participants/{participantId}/wrapup': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    /**
     * Get the wrap-up of a participant
     * @description What the participant was wrapped up with.
     */
    get: operations['getConversationParticipantWrapup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/consult': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Consult somebody about a call
     * @deprecated
     * @description A new participant is alerted; who consults stays.
     */
    post: operations['postConversationsCallParticipantConsult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/consult/agent': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Consult an agent about a call
     * @description As `/consult`.
     */
    post: operations['postConversationsCallParticipantConsultAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/consult/queue': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Consult a queue about a call
     * @description As `/consult`.
     */
    post: operations['postConversationsCallParticipantConsultQueue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/calls/{conversationId}/participants/{participantId}/consult/external': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Consult an external about a call
     * @deprecated
     * @description As `/consult`.
     */
    post: operations['postConversationsCallParticipantConsultExternal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/communications/{communicationId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a message
     * @description Kept in the conversation, where the media read lists it.
     */
    post: operations['postConversationsMessageCommunicationMessages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages/{conversationId}/messages/{messageId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of a message.
         * @example 0c394ab0-2f55-48d5-9bde-166a317b186d
         */
        messageId: components['parameters']['messageId'];
      };
      cookie?: never;
    };
    /**
     * Get a message
     * @description As it was sent or received.
     */
    get: operations['getConversationsMessageMessage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/messages/{integrationId}/inbound/open/message': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of an open messaging integration; any is taken.
         * @example 9a6f1d3e-2b7c-4e5f-8a1d-3c4b5a6f7e80
         */
        integrationId: components['parameters']['integrationId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive a message from an open messaging channel
     * @description The first message of an address makes a conversation; `channel.metadata.customAttributes` become participant data of the customer, named `context.…`. Conversations on the vendor appear later than this reply.
     */
    post: operations['postConversationsMessageInboundOpenMessage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/participants/attributes/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Search conversations by participant data
     * @description Criteria are `EXACT` and `DATE_RANGE`; the page is cursor based. The reply model only says that results are objects: the members of a result are assumed.
     */
    post: operations['postConversationsParticipantsAttributesSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/{conversationId}/details': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    /**
     * Get a conversation as analytics has it
     * @description Without participant attributes: the model is AnalyticsConversationWithoutAttributes.
     */
    get: operations['getAnalyticsConversationDetails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/details': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get several conversations as analytics has them
     * @description Without participant attributes.
     */
    get: operations['getAnalyticsConversationsDetails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/details/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Query conversations
     * @description Without participant attributes: “you must use an asynchronous job”. Of the filters, the dimensions conversationId, mediaType, purpose, queueId, userId, direction and externalTag are understood.
     */
    post: operations['postAnalyticsConversationsDetailsQuery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/details/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Query conversations by a job
     * @description The results have participant attributes. A job is fulfilled at once here.
     */
    post: operations['postAnalyticsConversationsDetailsJobs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/details/jobs/{jobId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a job.
         * @example 5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21
         */
        jobId: components['parameters']['jobId'];
      };
      cookie?: never;
    };
    /**
     * Get the state of a job
     * @description `FULFILLED` as soon as it is made.
     */
    get: operations['getAnalyticsConversationsDetailsJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/analytics/conversations/details/jobs/{jobId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a job.
         * @example 5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21
         */
        jobId: components['parameters']['jobId'];
      };
      cookie?: never;
    };
    /**
     * Get the results of a job
     * @description With participant attributes, cursor paged.
     */
    get: operations['getAnalyticsConversationsDetailsJobResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/notifications/availabletopics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the topics
     * @description The published topics, with `{id}` where an id belongs; `expand` is not read.
     */
    get: operations['getNotificationsAvailabletopics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/notifications/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the channels of a token
     * @description `includechannels=oauthclient` lists those of the application.
     */
    get: operations['getNotificationsChannels'];
    put?: never;
    /**
     * Create a channel
     * @description Lives for 24 hours after its last subscription; 20 a user and application, the 21st pushes another out. `connectUri` is a web socket on this server.
     */
    post: operations['postNotificationsChannels'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v2/notifications/channels/{channelId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    /**
     * Verify that a channel is still valid
     * @description 200, or 404.
     */
    head: operations['headNotificationsChannel'];
    patch?: never;
    trace?: never;
  };
  '/api/v2/notifications/channels/{channelId}/subscriptions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    /**
     * List what a channel is subscribed to
     * @description One bad topic fails the whole batch, unless `ignoreErrors` is true.
     */
    get: operations['getNotificationsChannelSubscriptions'];
    /**
     * Subscribe to these topics alone
     * @description One bad topic fails the whole batch, unless `ignoreErrors` is true.
     */
    put: operations['putNotificationsChannelSubscriptions'];
    /**
     * Subscribe to more topics
     * @description One bad topic fails the whole batch, unless `ignoreErrors` is true.
     */
    post: operations['postNotificationsChannelSubscriptions'];
    /**
     * Unsubscribe from every topic
     * @description The channel stays.
     */
    delete: operations['deleteNotificationsChannelSubscriptions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
};
export type webhooks = Record<string, never>;
export type components = {
  schemas: {
    /** @description Attribute names and their values, always text. Names are case-sensitive (facts 3). */
    AttributeMap: {
      [key: string]: string;
    };
    /** @description The body of an attribute write. As published, `attributes` is optional and other members are not forbidden (facts 1.1). */
    ParticipantAttributes: {
      attributes?: components['schemas']['AttributeMap'];
    };
    /** @description What the near-miss participant PATCH takes (facts 1.2). No `attributes` here. */
    MediaParticipantRequest: {
      wrapup?: components['schemas']['Wrapup'];
      state?: components['schemas']['CommunicationState'];
      recording?: boolean;
      muted?: boolean;
      confined?: boolean;
      held?: boolean;
      wrapupSkipped?: boolean;
      /** Format: date-time */
      resumeTime?: string;
    };
    /** @description Wrap-up of a participant. */
    Wrapup: {
      code?: string;
      name?: string;
      notes?: string;
      tags?: string[];
      durationSeconds?: number;
      /** Format: date-time */
      endTime?: string;
      provisional?: boolean;
    };
    /**
     * @description State of a communication (facts 1.3).
     * @enum {string}
     */
    CommunicationState:
      | 'alerting'
      | 'dialing'
      | 'contacting'
      | 'offering'
      | 'connected'
      | 'disconnected'
      | 'terminated'
      | 'converting'
      | 'uploading'
      | 'transmitting'
      | 'none';
    /** @description Points at another resource. */
    DomainEntityRef: {
      id?: string;
      name?: string;
      selfUri?: string;
    };
    /** @description A division the conversation belongs to. */
    ConversationDivisionMembership: {
      division?: components['schemas']['DomainEntityRef'];
      entities?: components['schemas']['DomainEntityRef'][];
    };
    /** @description A conversation as `getConversation` answers it (facts 1.3). */
    Conversation: {
      id?: string;
      name?: string;
      externalTag?: string;
      /** Format: date-time */
      startTime: string;
      /** Format: date-time */
      endTime?: string;
      address?: string;
      participants: components['schemas']['Participant'][];
      conversationIds?: string[];
      maxParticipants?: number;
      recordingState?: string;
      state?: string;
      divisions?: components['schemas']['ConversationDivisionMembership'][];
      recentTransfers?: {
        [key: string]: unknown;
      }[];
      securePause?: boolean;
      utilizationLabelId?: string;
      /** Format: date-time */
      inactivityTimeout?: string;
      selfUri?: string;
    };
    /** @description A participant in the media-neutral shape; the subset this stand-in fills (facts 1.3). */
    Participant: {
      id?: string;
      /** Format: date-time */
      startTime?: string;
      /** Format: date-time */
      endTime?: string;
      /** Format: date-time */
      connectedTime?: string;
      name?: string;
      userUri?: string;
      userId?: string;
      externalContactId?: string;
      externalOrganizationId?: string;
      queueId?: string;
      groupId?: string;
      teamId?: string;
      queueName?: string;
      /** @description A well-known text such as customer, agent, ivr or acd; not a closed list. */
      purpose?: string;
      participantType?: string;
      consultParticipantId?: string;
      address?: string;
      ani?: string;
      aniName?: string;
      dnis?: string;
      locale?: string;
      wrapupRequired?: boolean;
      wrapupPrompt?: string;
      wrapupTimeoutMs?: number;
      wrapupSkipped?: boolean;
      wrapup?: components['schemas']['Wrapup'];
      mediaRoles?: string[];
      alertingTimeoutMs?: number;
      monitoredParticipantId?: string;
      coachedParticipantId?: string;
      attributes?: components['schemas']['AttributeMap'];
      calls?: components['schemas']['Call'][];
      callbacks?: components['schemas']['Callback'][];
      chats?: components['schemas']['ConversationChat'][];
      cobrowsesessions?: components['schemas']['Cobrowsesession'][];
      emails?: components['schemas']['Email'][];
      messages?: components['schemas']['Message'][];
    };
    /** @description What the communications of every medium share. */
    Communication: {
      id?: string;
      state?: components['schemas']['CommunicationState'];
      initialState?: components['schemas']['CommunicationState'];
      disconnectType?: string;
      /** Format: date-time */
      startAlertingTime?: string;
      /** Format: date-time */
      connectedTime?: string;
      /** Format: date-time */
      disconnectedTime?: string;
      provider?: string;
      peerId?: string;
      wrapup?: components['schemas']['Wrapup'];
      afterCallWorkRequired?: boolean;
    };
    /** @description A call leg. */
    Call: components['schemas']['Communication'] & {
      direction?: string;
      held?: boolean;
      scriptId?: string;
      muted?: boolean;
      confined?: boolean;
      recording?: boolean;
      recordingState?: string;
      uuiData?: string;
    };
    /** @description A callback leg. */
    Callback: components['schemas']['Communication'] & {
      direction?: string;
      held?: boolean;
      scriptId?: string;
      callbackNumbers?: string[];
      callbackUserName?: string;
      /** Format: date-time */
      callbackScheduledTime?: string;
    };
    /** @description An email leg. */
    Email: components['schemas']['Communication'] & {
      direction?: string;
      held?: boolean;
      scriptId?: string;
      subject?: string;
      messagesSent?: number;
      autoGenerated?: boolean;
    };
    /** @description A message leg. */
    Message: components['schemas']['Communication'] & {
      direction?: string;
      held?: boolean;
      scriptId?: string;
      type?: string;
      recipientCountry?: string;
      recipientType?: string;
    };
    /** @description A chat leg. */
    ConversationChat: components['schemas']['Communication'] & {
      direction?: string;
      held?: boolean;
      scriptId?: string;
    };
    /** @description A co-browse leg. */
    Cobrowsesession: components['schemas']['Communication'] & {
      cobrowseSessionId?: string;
      cobrowseRole?: string;
      viewerUrl?: string;
    };
    /** @description A participant in the flat shape of the media paths; what the media share (facts 1.3). */
    MediaParticipant: {
      id?: string;
      name?: string;
      address?: string;
      /** Format: date-time */
      startTime?: string;
      /** Format: date-time */
      startAlertingTime?: string;
      /** Format: date-time */
      connectedTime?: string;
      /** Format: date-time */
      endTime?: string;
      /** Format: date-time */
      startHoldTime?: string;
      purpose?: string;
      state?: components['schemas']['CommunicationState'];
      direction?: string;
      disconnectType?: string;
      held?: boolean;
      wrapupRequired?: boolean;
      wrapupPrompt?: string;
      mediaRoles?: string[];
      user?: components['schemas']['DomainEntityRef'];
      queue?: components['schemas']['DomainEntityRef'];
      team?: components['schemas']['DomainEntityRef'];
      attributes?: components['schemas']['AttributeMap'];
      script?: components['schemas']['DomainEntityRef'];
      wrapupTimeoutMs?: number;
      wrapupSkipped?: boolean;
      alertingTimeoutMs?: number;
      provider?: string;
      externalContact?: components['schemas']['DomainEntityRef'];
      externalOrganization?: components['schemas']['DomainEntityRef'];
      wrapup?: components['schemas']['Wrapup'];
      peer?: string;
    };
    /** @description A participant of a call. */
    CallMediaParticipant: components['schemas']['MediaParticipant'] & {
      muted?: boolean;
      confined?: boolean;
      recording?: boolean;
      recordingState?: string;
      group?: components['schemas']['DomainEntityRef'];
      ani?: string;
      dnis?: string;
      monitoredParticipantId?: string;
      coachedParticipantId?: string;
      consultParticipantId?: string;
      uuiData?: string;
    };
    /** @description A participant of a callback. */
    CallbackMediaParticipant: components['schemas']['MediaParticipant'] & {
      callbackNumbers?: string[];
      callbackUserName?: string;
      /** Format: date-time */
      callbackScheduledTime?: string;
    };
    /** @description A participant of an email conversation. */
    EmailMediaParticipant: components['schemas']['MediaParticipant'] & {
      subject?: string;
      messagesSent?: number;
      autoGenerated?: boolean;
      messageId?: string;
    };
    /** @description A participant of a message conversation. */
    MessageMediaParticipant: components['schemas']['MediaParticipant'] & {
      type?: string;
      recipientCountry?: string;
      recipientType?: string;
      authenticated?: boolean;
      messages?: components['schemas']['MessageDetails'][];
    };
    /** @description One message of a participant. */
    MessageDetails: {
      messageId?: string;
      messageURI?: string;
      messageStatus?: string;
      messageSegmentCount?: number;
      /** Format: date-time */
      messageTime?: string;
    };
    /** @description A participant of a co-browse session. */
    CobrowseMediaParticipant: components['schemas']['MediaParticipant'] & {
      cobrowseSessionId?: string;
      cobrowseRole?: string;
      viewerUrl?: string;
    };
    /** @description What the conversations of the media paths share. */
    MediaConversation: {
      id?: string;
      name?: string;
      otherMediaUris?: string[];
      recentTransfers?: {
        [key: string]: unknown;
      }[];
      utilizationLabelId?: string;
      /** Format: date-time */
      inactivityTimeout?: string;
      divisions?: components['schemas']['ConversationDivisionMembership'][];
      selfUri?: string;
    };
    /** @description A call. */
    CallConversation: components['schemas']['MediaConversation'] & {
      participants?: components['schemas']['CallMediaParticipant'][];
      recordingState?: string;
      maxParticipants?: number;
      securePause?: boolean;
    };
    /** @description A callback. */
    CallbackConversation: components['schemas']['MediaConversation'] & {
      participants?: components['schemas']['CallbackMediaParticipant'][];
    };
    /** @description An email conversation. */
    EmailConversation: components['schemas']['MediaConversation'] & {
      participants?: components['schemas']['EmailMediaParticipant'][];
    };
    /** @description A message conversation. */
    MessageConversation: components['schemas']['MediaConversation'] & {
      participants?: components['schemas']['MessageMediaParticipant'][];
    };
    /** @description A co-browse session. */
    CobrowseConversation: components['schemas']['MediaConversation'] & {
      participants?: components['schemas']['CobrowseMediaParticipant'][];
    };
    /** @description Facts 1.4; the members this stand-in reads or users commonly send. */
    CreateCallRequest: {
      phoneNumber?: string;
      callerId?: string;
      callerIdName?: string;
      callFromQueueId?: string;
      callQueueId?: string;
      callUserId?: string;
      priority?: number;
      attributes?: components['schemas']['AttributeMap'];
      languageId?: string;
      routingSkillsIds?: string[];
      conversationIds?: string[];
      participants?: {
        [key: string]: unknown;
      }[];
      uuiData?: string;
      externalContactId?: string;
      label?: string;
    };
    /** @description The call that was created. */
    CreateCallResponse: {
      id?: string;
      name?: string;
      selfUri?: string;
    };
    /** @description Facts 1.4. `data` will appear as `attributes` of the participant. */
    CreateCallbackCommand: {
      scriptId?: string;
      queueId?: string;
      routingData?: Record<string, never>;
      callbackUserName?: string;
      callbackNumbers: string[];
      /** Format: date-time */
      callbackScheduledTime?: string;
      countryCode?: string;
      validateCallbackNumbers?: boolean;
      data?: components['schemas']['AttributeMap'];
      callerId?: string;
      callerIdName?: string;
    };
    /** @description The callback that was created. */
    CreateCallbackResponse: {
      conversation: components['schemas']['DomainEntityRef'];
      callbackIdentifiers: components['schemas']['CallbackIdentifier'][];
    };
    /** @description One identifier of a callback. */
    CallbackIdentifier: {
      type: string;
      id: string;
    };
    /** @description Facts 1.4; the members this stand-in reads or users commonly send. */
    CreateEmailRequest: {
      queueId?: string;
      flowId?: string;
      provider: string;
      skillIds?: string[];
      languageId?: string;
      priority?: number;
      attributes?: components['schemas']['AttributeMap'];
      toAddress?: string;
      toName?: string;
      fromAddress?: string;
      fromName?: string;
      subject?: string;
      direction?: string;
      htmlBody?: string;
      textBody?: string;
      externalContactId?: string;
    };
    ConversationEntityListing: {
      entities?: components['schemas']['Conversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    CallConversationEntityListing: {
      entities?: components['schemas']['CallConversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    CallbackConversationEntityListing: {
      entities?: components['schemas']['CallbackConversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    EmailConversationEntityListing: {
      entities?: components['schemas']['EmailConversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    MessageConversationEntityListing: {
      entities?: components['schemas']['MessageConversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    CobrowseConversationEntityListing: {
      entities?: components['schemas']['CobrowseConversation'][];
      pageSize?: number;
      pageNumber?: number;
      total?: number;
      firstUri?: string;
      selfUri?: string;
      lastUri?: string;
      nextUri?: string;
      previousUri?: string;
      pageCount?: number;
    };
    ConversationUpdate: {
      state?: string;
      recordingState?: string;
    };
    SetRecordingState: {
      recordingState?: string;
    };
    ConversationTagsUpdate: {
      externalTag: string;
    };
    TransferRequest: {
      transferType?: string;
      userId?: string;
      address?: string;
      userName?: string;
      queueId?: string;
      voicemail?: boolean;
    };
    TransferToAgentRequest: {
      transferType?: string;
      userId?: string;
      userName?: string;
      userDisplayName?: string;
      voicemail?: boolean;
    };
    TransferToQueueRequest: {
      transferType?: string;
      queueId?: string;
      queueName?: string;
    };
    TransferToExternalRequest: {
      transferType?: string;
      address?: string;
    };
    Destination: {
      address?: string;
      name?: string;
      userId?: string;
      queueId?: string;
    };
    ConsultTransfer: {
      speakTo: string;
      consultingUserId?: string;
      destination: components['schemas']['Destination'];
    };
    ConsultTransferToAgent: {
      speakTo: string;
      consultingUserId?: string;
      userId?: string;
      userDisplayName?: string;
    };
    ConsultTransferToQueue: {
      speakTo: string;
      consultingUserId?: string;
      queueId?: string;
      queueName?: string;
    };
    ConsultTransferToExternal: {
      speakTo: string;
      consultingUserId?: string;
      address?: string;
    };
    ConsultTransferResponse: {
      destinationParticipantId: string;
    };
    WrapupInput: {
      code?: string;
      name?: string;
      notes?: string;
      tags?: string[];
      durationSeconds?: number;
      endTime?: string;
    };
    AssignedWrapupCode: {
      code?: string;
      notes?: string;
      tags?: string[];
      durationSeconds?: number;
      endTime?: string;
    };
    CreateOutboundMessagingConversationRequest: {
      queueId: string;
      toAddress: string;
      toAddressMessengerType: string;
      useExistingConversation?: boolean;
      externalContactId?: string;
      useUserFromAddress?: boolean;
    };
    CreateOutboundMessagingConversationResponse: {
      id?: string;
      selfUri?: string;
    };
    AdditionalMessage: {
      textBody: string;
      mediaIds?: string[];
    };
    MessageData: {
      id?: string;
      timestamp: string;
      fromAddress?: string;
      toAddress?: string;
      direction?: string;
      messengerType?: string;
      status: string;
      normalizedMessage?: Record<string, never>;
      conversationId?: string;
      selfUri?: string;
    };
    OpenInboundNormalizedMessage: {
      channel: Record<string, never>;
      text?: string;
      content?: Record<string, never>[];
      metadata?: components['schemas']['AttributeMap'];
    };
    OpenMessageNormalizedMessage: {
      id?: string;
      channel: Record<string, never>;
      type: string;
      text?: string;
      content?: Record<string, never>[];
      metadata?: components['schemas']['AttributeMap'];
      conversationId?: string;
    };
    ConversationParticipantSearchRequest: {
      sortOrder?: string;
      sortBy?: string;
      returnFields?: string[];
      query?: components['schemas']['ConversationParticipantSearchCriteria'][];
      cursor?: string;
    };
    ConversationParticipantSearchCriteria: {
      type: string;
      fields?: string[];
      value?: string;
      values?: string[];
      startValue?: string;
      endValue?: string;
      operator?: string;
      group?: Record<string, never>[];
    };
    JsonCursorSearchResponse: {
      types: string[];
      results: unknown;
      aggregations?: unknown;
      cursor?: string;
    };
    AnalyticsConversationWithoutAttributes: {
      conversationId?: string;
      conversationStart?: string;
      conversationEnd?: string;
      divisionIds?: string[];
      externalTag?: string;
      originatingDirection?: string;
      participants?: components['schemas']['AnalyticsParticipantWithoutAttributes'][];
    };
    AnalyticsConversation: {
      conversationId?: string;
      conversationStart?: string;
      conversationEnd?: string;
      divisionIds?: string[];
      externalTag?: string;
      originatingDirection?: string;
      participants?: components['schemas']['AnalyticsParticipant'][];
    };
    AnalyticsParticipantWithoutAttributes: {
      participantId?: string;
      participantName?: string;
      purpose?: string;
      userId?: string;
      externalContactId?: string;
      sessions?: Record<string, never>[];
    };
    AnalyticsParticipant: {
      participantId?: string;
      participantName?: string;
      purpose?: string;
      userId?: string;
      externalContactId?: string;
      sessions?: Record<string, never>[];
      attributes?: components['schemas']['AttributeMap'];
    };
    AnalyticsConversationWithoutAttributesMultiGetResponse: {
      conversations?: components['schemas']['AnalyticsConversationWithoutAttributes'][];
    };
    AnalyticsConversationQueryResponse: {
      conversations?: components['schemas']['AnalyticsConversationWithoutAttributes'][];
      totalHits?: number;
    };
    AnalyticsConversationAsyncQueryResponse: {
      conversations?: components['schemas']['AnalyticsConversation'][];
      cursor?: string;
      dataAvailabilityDate?: string;
    };
    ConversationQuery: {
      interval: string;
      order?: string;
      orderBy?: string;
      conversationFilters?: Record<string, never>[];
      segmentFilters?: Record<string, never>[];
      paging?: Record<string, never>;
    };
    AsyncConversationQuery: {
      interval: string;
      order?: string;
      orderBy?: string;
      conversationFilters?: Record<string, never>[];
      segmentFilters?: Record<string, never>[];
      limit?: number;
    };
    AsyncQueryResponse: {
      jobId?: string;
    };
    AsyncQueryStatus: {
      state?: string;
      errorMessage?: string;
      expirationDate?: string;
      submissionDate?: string;
      completionDate?: string;
    };
    AvailableTopic: {
      id?: string;
      description?: string;
      transports?: string[];
    };
    AvailableTopicEntityListing: {
      entities?: components['schemas']['AvailableTopic'][];
    };
    Channel: {
      connectUri?: string;
      id?: string;
      expires?: string;
    };
    ChannelEntityListing: {
      entities?: components['schemas']['Channel'][];
    };
    ChannelTopics: components['schemas']['ChannelTopic'][];
    ChannelTopic: {
      id?: string;
      state?: string;
      rejectionReason?: string;
    };
    ChannelTopicEntityListing: {
      entities?: components['schemas']['ChannelTopic'][];
    };
    /** @description The error of every API path (facts 2.1). All members are optional in the published schema. */
    ErrorBody: {
      message?: string;
      code?: string;
      status?: number;
      entityId?: string;
      entityName?: string;
      messageWithParams?: string;
      messageParams?: {
        [key: string]: string;
      };
      contextId?: string;
      details?: components['schemas']['Detail'][];
      errors?: components['schemas']['ErrorBody'][];
      limit?: components['schemas']['Limit'];
    };
    /** @description One detail of an error. */
    Detail: {
      errorCode?: string;
      fieldName?: string;
      entityId?: string;
      entityName?: string;
    };
    /** @description The limit that was hit. */
    Limit: {
      key?: string;
      namespace?: string;
      value?: number;
    };
    /** @description The form of the token endpoint (facts 4.1). */
    TokenRequest: {
      grant_type: string;
      client_id?: string;
      /** Format: password */
      client_secret?: string;
      /** @description Of grant_type=authorization_code. */
      code?: string;
      /** @description The one that the code was sent to. */
      redirect_uri?: string;
      /** @description Where the code was asked for with a code_challenge. */
      code_verifier?: string;
      /**
       * Format: password
       * @description Of grant_type=refresh_token.
       */
      refresh_token?: string;
      /** @description Narrows the token to these scopes, separated by spaces. An addition of this stand-in. */
      scope?: string;
    };
    /** @description A bearer token (facts 4.1). */
    TokenResponse: {
      access_token: string;
      /** @constant */
      token_type: 'bearer';
      /** @description Seconds. */
      expires_in: number;
      /** @description Only for the grants of a user. */
      refresh_token?: string;
      /** @description What the token is narrowed to; only where the request asked for it. */
      scope?: string;
    };
    /** @description The user who is logged in. */
    UserMe: {
      id?: string;
      name?: string;
      division?: {
        id: string;
        name?: string;
        selfUri?: string;
      };
      chat?: {
        jabberId?: string;
      };
      email?: string;
      primaryContactInfo?: {
        [key: string]: unknown;
      }[];
      addresses?: {
        [key: string]: unknown;
      }[];
      state?: string;
      username?: string;
      version: number;
      acdAutoAnswer?: boolean;
      selfUri?: string;
    };
    /** @description Something with an id and a name. */
    NamedEntity: {
      id?: string;
      name?: string;
    };
    /** @description A token, without its secret. */
    TokenInfo: {
      organization?: components['schemas']['NamedEntity'];
      homeOrganization?: components['schemas']['NamedEntity'];
      authorizedScope?: string[];
      OAuthClient?: {
        id?: string;
        name?: string;
        organization?: components['schemas']['NamedEntity'];
      };
    };
    /** @description The organization of a token. */
    Organization: {
      id?: string;
      name?: string;
      defaultLanguage?: string;
      defaultCountryCode?: string;
      domain?: string;
      version: number;
      state?: string;
      features?: {
        [key: string]: boolean;
      };
      productPlatform?: string;
      selfUri?: string;
    };
    /** @description Who holds a token. */
    AuthzSubject: {
      id?: string;
      name?: string;
      grants?: {
        [key: string]: unknown;
      }[];
      version?: number;
      selfUri?: string;
    };
    /** @description The error of the token endpoint (facts 4.1). */
    OAuthError: {
      error: string;
      description?: string;
      error_description?: string;
    };
    /** @description The inputs of a Data Action by name (facts 5.3). */
    ActionInputs: {
      [key: string]: unknown;
    };
    /** @description The result of a Data Action, in the shape of its output contract; an array where the contract says so. */
    ActionResult: Record<string, never> | unknown[];
    /** @description A test run of a Data Action (facts 5.3). */
    TestExecutionResult: {
      operations?: components['schemas']['TestExecutionOperationResult'][];
      error?: components['schemas']['ErrorBody'];
      /** @description The result; absent when a step failed. */
      finalResult?: unknown;
      success?: boolean;
    };
    /** @description One step of a test run. */
    TestExecutionOperationResult: {
      step?: number;
      name?: string;
      success?: boolean;
      /** @description What the step produced. */
      result?: unknown;
      error?: components['schemas']['ErrorBody'];
    };
  };
  responses: {
    /** @description Accepted. No body. */
    Accepted: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Accepted, with the participant's attributes after the write. */
    AttributesAccepted: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "attributes": {
         *         "lang": "en",
         *         "customer_tier": "gold"
         *       }
         *     }
         */
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    /** @description A bearer token. */
    TokenGranted: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "access_token": "understudy-example-token",
         *       "token_type": "bearer",
         *       "expires_in": 86399
         *     }
         */
        'application/json': components['schemas']['TokenResponse'];
      };
    };
    /** @description The browser is sent on; `Location` has the address. */
    BrowserRedirected: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Nobody is logged in; there is nowhere to send the browser to. */
    LoggedOut: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The user. */
    UserRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "f2a7c4d0-6b1e-4f83-9d52-3c8e7a90b006",
         *       "name": "Understudy",
         *       "email": "understudy@example.com",
         *       "username": "understudy@example.com",
         *       "state": "active",
         *       "version": 1,
         *       "selfUri": "/api/v2/users/f2a7c4d0-6b1e-4f83-9d52-3c8e7a90b006"
         *     }
         */
        'application/json': components['schemas']['UserMe'];
      };
    };
    /** @description The token, without its secret. */
    TokenRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "organization": {
         *         "id": "0d9e6b3a-5c2f-4a71-8e40-7b1d2f6c9007",
         *         "name": "Understudy"
         *       },
         *       "homeOrganization": {
         *         "id": "0d9e6b3a-5c2f-4a71-8e40-7b1d2f6c9007",
         *         "name": "Understudy"
         *       },
         *       "OAuthClient": {
         *         "id": "default",
         *         "name": "default"
         *       }
         *     }
         */
        'application/json': components['schemas']['TokenInfo'];
      };
    };
    /** @description The token is valid. */
    TokenChecked: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The token is unknown from now on. */
    TokenEnded: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The organization. */
    OrganizationRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "0d9e6b3a-5c2f-4a71-8e40-7b1d2f6c9007",
         *       "name": "Understudy",
         *       "defaultLanguage": "en-us",
         *       "version": 1,
         *       "state": "active",
         *       "selfUri": "/api/v2/organizations/me"
         *     }
         */
        'application/json': components['schemas']['Organization'];
      };
    };
    /** @description The holder of the token. */
    SubjectRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "f2a7c4d0-6b1e-4f83-9d52-3c8e7a90b006",
         *       "name": "Understudy",
         *       "grants": [],
         *       "version": 1
         *     }
         */
        'application/json': components['schemas']['AuthzSubject'];
      };
    };
    /** @description The conversation. */
    ConversationRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "startTime": "2026-11-22T10:00:00.000Z",
         *       "address": "tel:+13175550100",
         *       "recordingState": "none",
         *       "divisions": [],
         *       "selfUri": "/api/v2/conversations/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "participantType": "External",
         *           "name": "Mobile Number",
         *           "address": "tel:+13175550123",
         *           "ani": "tel:+13175550123",
         *           "dnis": "tel:+13175550100",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "calls": [
         *             {
         *               "id": "f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66",
         *               "state": "connected",
         *               "direction": "inbound",
         *               "held": false,
         *               "connectedTime": "2026-11-22T10:00:02.000Z"
         *             }
         *           ]
         *         },
         *         {
         *           "id": "a1f6f2b4-5f0a-4d5e-8b2f-3f5b6a0d9c11",
         *           "purpose": "ivr",
         *           "startTime": "2026-11-22T10:00:02.000Z",
         *           "endTime": "2026-11-22T10:00:20.000Z",
         *           "attributes": {}
         *         },
         *         {
         *           "id": "b2c7a3d5-6e1b-4c6f-9c3a-4a6c7b1e0d22",
         *           "purpose": "acd",
         *           "queueId": "d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44",
         *           "queueName": "Support",
         *           "startTime": "2026-11-22T10:00:20.000Z",
         *           "attributes": {}
         *         },
         *         {
         *           "id": "c3d8b4e6-7f2c-4d7a-8d4b-5b7d8c2f1e33",
         *           "purpose": "agent",
         *           "participantType": "Internal",
         *           "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55",
         *           "startTime": "2026-11-22T10:00:20.000Z",
         *           "wrapupRequired": true,
         *           "attributes": {}
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Conversation'];
      };
    };
    /** @description The call. */
    CallRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/calls/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "address": "tel:+13175550123",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "ani": "tel:+13175550123",
         *           "dnis": "tel:+13175550100",
         *           "provider": "Edge"
         *         },
         *         {
         *           "id": "c3d8b4e6-7f2c-4d7a-8d4b-5b7d8c2f1e33",
         *           "purpose": "agent",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "startTime": "2026-11-22T10:00:20.000Z",
         *           "user": {
         *             "id": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55",
         *             "selfUri": "/api/v2/users/e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *           },
         *           "queue": {
         *             "id": "d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44",
         *             "selfUri": "/api/v2/routing/queues/d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44"
         *           },
         *           "attributes": {}
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CallConversation'];
      };
    };
    /** @description The callback. */
    CallbackRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/callbacks/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "address": "tel:+13175550123",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "callbackNumbers": [
         *             "+13175550123"
         *           ],
         *           "callbackUserName": "Ada"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CallbackConversation'];
      };
    };
    /** @description The email conversation. */
    EmailRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/emails/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "address": "ada@example.com",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "subject": "Hello"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['EmailConversation'];
      };
    };
    /** @description The message conversation. */
    MessageRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/messages/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "name": "Ada",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "type": "webmessaging"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['MessageConversation'];
      };
    };
    /** @description The co-browse session. */
    CobrowseRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/cobrowsesessions/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "name": "Ada",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "cobrowseSessionId": "f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CobrowseConversation'];
      };
    };
    /** @description The call is being placed. That the status is 202 is an assumption. */
    CallCreated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/calls/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10"
         *     }
         */
        'application/json': components['schemas']['CreateCallResponse'];
      };
    };
    /** @description The callback. The status is that of the swagger of 2018. */
    CallbackCreated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "conversation": {
         *         "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *         "selfUri": "/api/v2/conversations/callbacks/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10"
         *       },
         *       "callbackIdentifiers": [
         *         {
         *           "type": "ACD",
         *           "id": "f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['CreateCallbackResponse'];
      };
    };
    /** @description The email conversation. That the status is 200 is an assumption. */
    EmailCreated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/emails/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "participants": [
         *         {
         *           "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "state": "connected",
         *           "direction": "inbound",
         *           "address": "ada@example.com",
         *           "startTime": "2026-11-22T10:00:00.000Z",
         *           "connectedTime": "2026-11-22T10:00:02.000Z",
         *           "held": false,
         *           "attributes": {
         *             "customer_tier": "gold"
         *           },
         *           "subject": "Hello"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['EmailConversation'];
      };
    };
    /** @description The result of the Data Action. */
    ActionExecuted: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "customerTier": "gold"
         *     }
         */
        'application/json': components['schemas']['ActionResult'];
      };
    };
    /** @description The test run, also when a step failed. That a failed run is 200 too is an assumption. */
    ActionTested: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "success": true,
         *       "operations": [
         *         {
         *           "step": 1,
         *           "name": "Example step",
         *           "success": true,
         *           "result": {
         *             "customer_tier": "gold"
         *           }
         *         }
         *       ],
         *       "finalResult": {
         *         "customerTier": "gold"
         *       }
         *     }
         */
        'application/json': components['schemas']['TestExecutionResult'];
      };
    };
    /** @description The conversations, a page of them. */
    ConversationsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['ConversationEntityListing'];
      };
    };
    /** @description The calls, a page of them. */
    CallsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations/calls?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations/calls?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations/calls?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['CallConversationEntityListing'];
      };
    };
    /** @description The callbacks, a page of them. */
    CallbacksListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations/callbacks?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations/callbacks?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations/callbacks?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['CallbackConversationEntityListing'];
      };
    };
    /** @description The emails, a page of them. */
    EmailsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations/emails?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations/emails?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations/emails?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['EmailConversationEntityListing'];
      };
    };
    /** @description The messages, a page of them. */
    MessagesListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations/messages?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations/messages?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations/messages?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['MessageConversationEntityListing'];
      };
    };
    /** @description The cobrowsesessions, a page of them. */
    CobrowsesessionsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [],
         *       "pageSize": 25,
         *       "pageNumber": 1,
         *       "total": 0,
         *       "firstUri": "/api/v2/conversations/cobrowsesessions?pageSize=25&pageNumber=1",
         *       "selfUri": "/api/v2/conversations/cobrowsesessions?pageSize=25&pageNumber=1",
         *       "lastUri": "/api/v2/conversations/cobrowsesessions?pageSize=25&pageNumber=1",
         *       "pageCount": 0
         *     }
         */
        'application/json': components['schemas']['CobrowseConversationEntityListing'];
      };
    };
    /** @description The conversation after the update. */
    ConversationUpdated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "startTime": "2026-11-22T10:00:00.000Z",
         *       "endTime": "2026-11-22T10:05:00.000Z",
         *       "participants": [],
         *       "selfUri": "/api/v2/conversations/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10"
         *     }
         */
        'application/json': components['schemas']['Conversation'];
      };
    };
    /** @description What the participant was wrapped up with. */
    WrapupRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "code": "560d87d0-ed4c-4662-903d-dce00bfae927",
         *       "notes": "done",
         *       "tags": [],
         *       "durationSeconds": 14,
         *       "endTime": "2026-11-22T10:05:14.000Z"
         *     }
         */
        'application/json': components['schemas']['AssignedWrapupCode'];
      };
    };
    /** @description Who is consulted. */
    Consulted: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "destinationParticipantId": "c3d8b4e6-7f2c-4d7a-8d4b-5b7d8c2f1e33"
         *     }
         */
        'application/json': components['schemas']['ConsultTransferResponse'];
      };
    };
    /** @description The new conversation. */
    MessageCreated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "selfUri": "/api/v2/conversations/messages/3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10"
         *     }
         */
        'application/json': components['schemas']['CreateOutboundMessagingConversationResponse'];
      };
    };
    /** @description The message. */
    MessageSent: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "0c394ab0-2f55-48d5-9bde-166a317b186d",
         *       "timestamp": "2026-11-22T10:00:00.000Z",
         *       "direction": "outbound",
         *       "status": "sent",
         *       "conversationId": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10"
         *     }
         */
        'application/json': components['schemas']['MessageData'];
      };
    };
    /** @description The message as it was taken. */
    OpenMessageReceived: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "id": "0c394ab0-2f55-48d5-9bde-166a317b186d",
         *       "type": "Text",
         *       "text": "Where is my order?",
         *       "channel": {
         *         "id": "9a6f1d3e-2b7c-4e5f-8a1d-3c4b5a6f7e80",
         *         "messageId": "m-1",
         *         "to": {
         *           "id": "9a6f1d3e-2b7c-4e5f-8a1d-3c4b5a6f7e80"
         *         },
         *         "from": {
         *           "id": "visitor-7",
         *           "idType": "Opaque"
         *         },
         *         "time": "2026-11-22T10:00:00.000Z"
         *       }
         *     }
         */
        'application/json': components['schemas']['OpenMessageNormalizedMessage'];
      };
    };
    /** @description The conversations that were found. */
    AttributesSearched: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "types": [
         *         "conversations"
         *       ],
         *       "results": {},
         *       "cursor": "100"
         *     }
         */
        'application/json': components['schemas']['JsonCursorSearchResponse'];
      };
    };
    /** @description The conversation, without attributes. */
    AnalyticsConversationRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "conversationId": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *       "conversationStart": "2026-11-22T10:00:00.000Z",
         *       "participants": [
         *         {
         *           "participantId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *           "purpose": "customer",
         *           "sessions": []
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['AnalyticsConversationWithoutAttributes'];
      };
    };
    /** @description The conversations, without attributes. */
    AnalyticsConversationsRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "conversations": [
         *         {
         *           "conversationId": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *           "conversationStart": "2026-11-22T10:00:00.000Z",
         *           "participants": [
         *             {
         *               "participantId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *               "purpose": "customer",
         *               "sessions": []
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['AnalyticsConversationWithoutAttributesMultiGetResponse'];
      };
    };
    /** @description A page of conversations, without attributes. */
    AnalyticsQueried: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "conversations": [
         *         {
         *           "conversationId": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *           "conversationStart": "2026-11-22T10:00:00.000Z",
         *           "participants": [
         *             {
         *               "participantId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *               "purpose": "customer",
         *               "sessions": []
         *             }
         *           ]
         *         }
         *       ],
         *       "totalHits": 1
         *     }
         */
        'application/json': components['schemas']['AnalyticsConversationQueryResponse'];
      };
    };
    /** @description The job. */
    AnalyticsJobMade: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "jobId": "5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21"
         *     }
         */
        'application/json': components['schemas']['AsyncQueryResponse'];
      };
    };
    /** @description How far the job is. */
    AnalyticsJobRead: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "state": "FULFILLED",
         *       "submissionDate": "2026-11-22T10:00:00.000Z",
         *       "completionDate": "2026-11-22T10:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['AsyncQueryStatus'];
      };
    };
    /** @description A page of conversations, with attributes. */
    AnalyticsJobResults: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "conversations": [
         *         {
         *           "conversationId": "3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10",
         *           "conversationStart": "2026-11-22T10:00:00.000Z",
         *           "participants": [
         *             {
         *               "participantId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         *               "purpose": "customer",
         *               "sessions": [],
         *               "attributes": {
         *                 "customer_tier": "gold"
         *               }
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['AnalyticsConversationAsyncQueryResponse'];
      };
    };
    /** @description The topics. */
    TopicsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [
         *         {
         *           "id": "v2.detail.events.conversation.{id}.attributes"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['AvailableTopicEntityListing'];
      };
    };
    /** @description The channel. */
    ChannelCreated: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "connectUri": "ws://127.0.0.1:4010/channels/streaming-4-h0ghbrbgoj6p1s60th821d9278",
         *       "id": "streaming-4-h0ghbrbgoj6p1s60th821d9278",
         *       "expires": "2026-11-23T10:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['Channel'];
      };
    };
    /** @description The channels. */
    ChannelsListed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [
         *         {
         *           "connectUri": "ws://127.0.0.1:4010/channels/streaming-4-h0ghbrbgoj6p1s60th821d9278",
         *           "id": "streaming-4-h0ghbrbgoj6p1s60th821d9278",
         *           "expires": "2026-11-23T10:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ChannelEntityListing'];
      };
    };
    /** @description The topics. */
    Subscriptions: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "entities": [
         *         {
         *           "id": "v2.detail.events.conversation.3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10.attributes"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ChannelTopicEntityListing'];
      };
    };
    /** @description It is there. */
    Found: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description Done. */
    NoContent: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description The client is not known, or the request is not one this endpoint takes. */
    TokenRefused: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The secret is wrong or missing. */
    TokenUnauthorized: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['OAuthError'];
      };
    };
    /** @description The body cannot be understood, or holds what the platform refuses. */
    BadRequest: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The inputs do not fit, or a stage of the Data Action failed. */
    ActionFailed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description No token, an unknown one, or one that has expired. */
    Unauthorized: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description A permission or a scope is missing. */
    Forbidden: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description No such conversation, participant, Data Action or path. */
    NotFound: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The path exists, the method does not. Status, code and text are assumptions. */
    MethodNotAllowed: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        Allow: components['headers']['Allow'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The request did not arrive in time. */
    RequestTimeout: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The state of the resource does not allow it. The code is an inference. */
    Conflict: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description More than 512,000 bytes. */
    PayloadTooLarge: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description Wrong Content-Type. */
    UnsupportedMediaType: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description A reserved name or character, or too long. Documented for no attribute write; a forum says so. */
    UnprocessableContent: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description Too many requests for this token or client. */
    TooManyRequests: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The server failed. */
    InternalServerError: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description A server behind the gateway failed. Not documented; for injected faults. */
    BadGateway: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The service is not available for now. */
    ServiceUnavailable: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
    /** @description The answer took too long. */
    GatewayTimeout: {
      headers: {
        'ININ-Correlation-Id': components['headers']['CorrelationId'];
        'inin-ratelimit-allowed': components['headers']['RateLimitAllowed'];
        'inin-ratelimit-count': components['headers']['RateLimitCount'];
        'inin-ratelimit-reset': components['headers']['RateLimitReset'];
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['ErrorBody'];
      };
    };
  };
  parameters: {
    /**
     * @description Id of the conversation.
     * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
     */
    conversationId: string;
    /**
     * @description Id of one participant. Attributes belong to that participant alone.
     * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
     */
    participantId: string;
    /**
     * @description Id of a communication of the participant.
     * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
     */
    communicationId: string;
    /**
     * @description Id of a message.
     * @example 0c394ab0-2f55-48d5-9bde-166a317b186d
     */
    messageId: string;
    /**
     * @description Id of an open messaging integration; any is taken.
     * @example 9a6f1d3e-2b7c-4e5f-8a1d-3c4b5a6f7e80
     */
    integrationId: string;
    /**
     * @description Id of a job.
     * @example 5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21
     */
    jobId: string;
    /**
     * @description Id of a notification channel. Whoever knows it can listen.
     * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
     */
    channelId: string;
    /**
     * @description Only conversations of this medium.
     * @example Call
     */
    communicationType: string;
    /**
     * @description Not read.
     * @example false
     */
    provisional: boolean;
    /**
     * @description Ids of conversations, separated by commas.
     * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
     */
    id: string;
    /**
     * @description Where the page before ended.
     * @example 100
     */
    cursor: string;
    /**
     * @description Entries of a page.
     * @example 100
     */
    pageSize: number;
    /**
     * @description Not read.
     * @example description
     */
    expand: string;
    /**
     * @description Not read.
     * @example true
     */
    includePreview: boolean;
    /**
     * @description Of the `token`, or of the application (`oauthclient`).
     * @example token
     */
    includechannels: string;
    /**
     * @description Subscribe to the good topics, and say of the others why not.
     * @example true
     */
    ignoreErrors: boolean;
    /**
     * @description Id of the Data Action.
     * @example custom_-_2b7f9c1e-0d3a-4c5b-8e6f-1a2b3c4d5e6f
     */
    actionId: string;
    /**
     * @description Reformat the reply in the flattened form that Architect uses.
     * @example false
     */
    flatten: boolean;
  };
  requestBodies: never;
  headers: {
    /**
     * @description On every reply; equal to `contextId` of an error body. Facts 2.4.
     * @example 5b1f7c0e-2d64-4f3a-9e0b-8a7c6d5e4f32
     */
    CorrelationId: string;
    /**
     * @description Requests allowed in the window. Facts 2.4.
     * @example 300
     */
    RateLimitAllowed: number;
    /**
     * @description Requests used in the window. Facts 2.4.
     * @example 7
     */
    RateLimitCount: number;
    /**
     * @description Seconds until the window ends. Facts 2.4.
     * @example 52
     */
    RateLimitReset: number;
    /**
     * @description Whole seconds to wait. Facts 2.4.
     * @example 42
     */
    RetryAfter: number;
    /**
     * @description The methods the path has.
     * @example PATCH
     */
    Allow: string;
  };
  pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
  postOauthToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['TokenRequest'];
      };
    };
    responses: {
      200: components['responses']['TokenGranted'];
      400: components['responses']['TokenRefused'];
      401: components['responses']['TokenUnauthorized'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getOauthAuthorize: {
    parameters: {
      query: {
        /** @description The OAuth client. */
        client_id: string;
        /** @description `token` or `code`. */
        response_type: string;
        /** @description Where the browser is sent back to: an absolute URI. */
        redirect_uri: string;
        /** @description Handed back as it came. */
        state?: string;
        /** @description Narrows the token to these scopes, separated by spaces. */
        scope?: string;
        /** @description The SHA-256 of the code verifier, in base64url (RFC 7636). */
        code_challenge?: string;
        /** @description `S256`. */
        code_challenge_method?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      302: components['responses']['BrowserRedirected'];
      400: components['responses']['TokenRefused'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getLogout: {
    parameters: {
      query?: {
        /** @description The OAuth client. */
        client_id?: string;
        /** @description Where the browser is sent back to: an absolute URI. */
        redirect_uri?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['LoggedOut'];
      302: components['responses']['BrowserRedirected'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getUsersMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['UserRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getTokensMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['TokenRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  deleteTokensMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['TokenEnded'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  headTokensMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['TokenChecked'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getOrganizationsMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['OrganizationRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getAuthorizationSubjectsMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['SubjectRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCallParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCallbackParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsEmailParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsMessageParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCobrowsesessionParticipantAttributes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsVoiceParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ParticipantAttributes'];
      };
    };
    responses: {
      202: components['responses']['AttributesAccepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCallParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCallbackParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsEmailParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsMessageParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCobrowsesessionParticipant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['MediaParticipantRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['ConversationRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCalls: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CallsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCalls: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCallRequest'];
      };
    };
    responses: {
      200: components['responses']['CallCreated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CallRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "disconnected"
         *     }
         */
        'application/json': components['schemas']['ConversationUpdate'];
      };
    };
    responses: {
      200: components['responses']['ConversationUpdated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCallbacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CallbacksListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallbacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCallbackCommand'];
      };
    };
    responses: {
      200: components['responses']['CallbackCreated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCallback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CallbackRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCallback: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "disconnected"
         *     }
         */
        'application/json': components['schemas']['ConversationUpdate'];
      };
    };
    responses: {
      200: components['responses']['ConversationUpdated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsEmails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['EmailsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsEmails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateEmailRequest'];
      };
    };
    responses: {
      200: components['responses']['EmailCreated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['EmailRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsEmail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "disconnected"
         *     }
         */
        'application/json': components['schemas']['ConversationUpdate'];
      };
    };
    responses: {
      200: components['responses']['ConversationUpdated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['MessageRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "disconnected"
         *     }
         */
        'application/json': components['schemas']['ConversationUpdate'];
      };
    };
    responses: {
      200: components['responses']['ConversationUpdated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCobrowsesession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CobrowseRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationsCobrowsesession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "state": "disconnected"
         *     }
         */
        'application/json': components['schemas']['ConversationUpdate'];
      };
    };
    responses: {
      200: components['responses']['ConversationUpdated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postIntegrationsActionExecute: {
    parameters: {
      query?: {
        /**
         * @description Reformat the reply in the flattened form that Architect uses.
         * @example false
         */
        flatten?: components['parameters']['flatten'];
      };
      header?: never;
      path: {
        /**
         * @description Id of the Data Action.
         * @example custom_-_2b7f9c1e-0d3a-4c5b-8e6f-1a2b3c4d5e6f
         */
        actionId: components['parameters']['actionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActionInputs'];
      };
    };
    responses: {
      200: components['responses']['ActionExecuted'];
      400: components['responses']['ActionFailed'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postIntegrationsActionTest: {
    parameters: {
      query?: {
        /**
         * @description Reformat the reply in the flattened form that Architect uses.
         * @example false
         */
        flatten?: components['parameters']['flatten'];
      };
      header?: never;
      path: {
        /**
         * @description Id of the Data Action.
         * @example custom_-_2b7f9c1e-0d3a-4c5b-8e6f-1a2b3c4d5e6f
         */
        actionId: components['parameters']['actionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActionInputs'];
      };
    };
    responses: {
      200: components['responses']['ActionTested'];
      400: components['responses']['ActionFailed'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['UnprocessableContent'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversations: {
    parameters: {
      query?: {
        /**
         * @description Only conversations of this medium.
         * @example Call
         */
        communicationType?: components['parameters']['communicationType'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['ConversationsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsMessages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['MessagesListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsMessages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "queueId": "d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44",
         *       "toAddress": "+13175550123",
         *       "toAddressMessengerType": "sms"
         *     }
         */
        'application/json': components['schemas']['CreateOutboundMessagingConversationRequest'];
      };
    };
    responses: {
      200: components['responses']['MessageCreated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsCobrowsesessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['CobrowsesessionsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationDisconnect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  patchConversationRecordingstate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "recordingState": "PAUSED"
         *     }
         */
        'application/json': components['schemas']['SetRecordingState'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  putConversationTags: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "externalTag": "CASE-1001"
         *     }
         */
        'application/json': components['schemas']['ConversationTagsUpdate'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationParticipantReplace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationParticipantReplaceAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferToAgentRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationParticipantReplaceQueue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "queueId": "d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44"
         *     }
         */
        'application/json': components['schemas']['TransferToQueueRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationParticipantReplaceExternal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "address": "tel:+13175550177"
         *     }
         */
        'application/json': components['schemas']['TransferToExternalRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantReplace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantCommunicationWrapup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "code": "560d87d0-ed4c-4662-903d-dce00bfae927",
         *       "notes": "done"
         *     }
         */
        'application/json': components['schemas']['WrapupInput'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallbackParticipantReplace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallbackParticipantCommunicationWrapup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "code": "560d87d0-ed4c-4662-903d-dce00bfae927",
         *       "notes": "done"
         *     }
         */
        'application/json': components['schemas']['WrapupInput'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsEmailParticipantReplace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsEmailParticipantCommunicationWrapup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "code": "560d87d0-ed4c-4662-903d-dce00bfae927",
         *       "notes": "done"
         *     }
         */
        'application/json': components['schemas']['WrapupInput'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsMessageParticipantReplace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['TransferRequest'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsMessageParticipantCommunicationWrapup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "code": "560d87d0-ed4c-4662-903d-dce00bfae927",
         *       "notes": "done"
         *     }
         */
        'application/json': components['schemas']['WrapupInput'];
      };
    };
    responses: {
      202: components['responses']['Accepted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationParticipantWrapup: {
    parameters: {
      query?: {
        /**
         * @description Not read.
         * @example false
         */
        provisional?: components['parameters']['provisional'];
      };
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['WrapupRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantConsult: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "speakTo": "DESTINATION",
         *       "destination": {
         *         "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *       }
         *     }
         */
        'application/json': components['schemas']['ConsultTransfer'];
      };
    };
    responses: {
      200: components['responses']['Consulted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantConsultAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "speakTo": "DESTINATION",
         *       "userId": "e5fad6a8-9b4e-4f9c-8f6d-7d9fae4b3a55"
         *     }
         */
        'application/json': components['schemas']['ConsultTransferToAgent'];
      };
    };
    responses: {
      200: components['responses']['Consulted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantConsultQueue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "speakTo": "DESTINATION",
         *       "queueId": "d4e9c5f7-8a3d-4e8b-9e5c-6c8e9d3a2f44"
         *     }
         */
        'application/json': components['schemas']['ConsultTransferToQueue'];
      };
    };
    responses: {
      200: components['responses']['Consulted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsCallParticipantConsultExternal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of one participant. Attributes belong to that participant alone.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        participantId: components['parameters']['participantId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "speakTo": "DESTINATION",
         *       "address": "tel:+13175550177"
         *     }
         */
        'application/json': components['schemas']['ConsultTransferToExternal'];
      };
    };
    responses: {
      200: components['responses']['Consulted'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsMessageCommunicationMessages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of a communication of the participant.
         * @example f6abe7b9-ac5f-4aad-9a7e-8eaabf5c4b66
         */
        communicationId: components['parameters']['communicationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "textBody": "Hello, how can we help?"
         *     }
         */
        'application/json': components['schemas']['AdditionalMessage'];
      };
    };
    responses: {
      200: components['responses']['MessageSent'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getConversationsMessageMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
        /**
         * @description Id of a message.
         * @example 0c394ab0-2f55-48d5-9bde-166a317b186d
         */
        messageId: components['parameters']['messageId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['MessageSent'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsMessageInboundOpenMessage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of an open messaging integration; any is taken.
         * @example 9a6f1d3e-2b7c-4e5f-8a1d-3c4b5a6f7e80
         */
        integrationId: components['parameters']['integrationId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "channel": {
         *         "messageId": "m-1",
         *         "from": {
         *           "id": "visitor-7",
         *           "idType": "Opaque",
         *           "nickname": "Ada"
         *         },
         *         "time": "2026-11-22T10:00:00.000Z",
         *         "metadata": {
         *           "customAttributes": {
         *             "orderId": "A-17"
         *           }
         *         }
         *       },
         *       "text": "Where is my order?"
         *     }
         */
        'application/json': components['schemas']['OpenInboundNormalizedMessage'];
      };
    };
    responses: {
      200: components['responses']['OpenMessageReceived'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postConversationsParticipantsAttributesSearch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "query": [
         *         {
         *           "type": "EXACT",
         *           "fields": [
         *             "customer_tier"
         *           ],
         *           "value": "gold"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ConversationParticipantSearchRequest'];
      };
    };
    responses: {
      200: components['responses']['AttributesSearched'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getAnalyticsConversationDetails: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of the conversation.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        conversationId: components['parameters']['conversationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['AnalyticsConversationRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getAnalyticsConversationsDetails: {
    parameters: {
      query?: {
        /**
         * @description Ids of conversations, separated by commas.
         * @example 3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10
         */
        id?: components['parameters']['id'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['AnalyticsConversationsRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postAnalyticsConversationsDetailsQuery: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "interval": "2026-11-22T00:00:00.000Z/2026-11-23T00:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['ConversationQuery'];
      };
    };
    responses: {
      200: components['responses']['AnalyticsQueried'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postAnalyticsConversationsDetailsJobs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "interval": "2026-11-22T00:00:00.000Z/2026-11-23T00:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['AsyncConversationQuery'];
      };
    };
    responses: {
      202: components['responses']['AnalyticsJobMade'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getAnalyticsConversationsDetailsJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a job.
         * @example 5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21
         */
        jobId: components['parameters']['jobId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['AnalyticsJobRead'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getAnalyticsConversationsDetailsJobResults: {
    parameters: {
      query?: {
        /**
         * @description Where the page before ended.
         * @example 100
         */
        cursor?: components['parameters']['cursor'];
        /**
         * @description Entries of a page.
         * @example 100
         */
        pageSize?: components['parameters']['pageSize'];
      };
      header?: never;
      path: {
        /**
         * @description Id of a job.
         * @example 5b0f7c1e-3d2a-4b6c-9e8f-7a6b5c4d3e21
         */
        jobId: components['parameters']['jobId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['AnalyticsJobResults'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getNotificationsAvailabletopics: {
    parameters: {
      query?: {
        /**
         * @description Not read.
         * @example description
         */
        expand?: components['parameters']['expand'];
        /**
         * @description Not read.
         * @example true
         */
        includePreview?: components['parameters']['includePreview'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['TopicsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getNotificationsChannels: {
    parameters: {
      query?: {
        /**
         * @description Of the `token`, or of the application (`oauthclient`).
         * @example token
         */
        includechannels?: components['parameters']['includechannels'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['ChannelsListed'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postNotificationsChannels: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['ChannelCreated'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  headNotificationsChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Found'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  getNotificationsChannelSubscriptions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: components['responses']['Subscriptions'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  putNotificationsChannelSubscriptions: {
    parameters: {
      query?: {
        /**
         * @description Subscribe to the good topics, and say of the others why not.
         * @example true
         */
        ignoreErrors?: components['parameters']['ignoreErrors'];
      };
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "id": "v2.detail.events.conversation.3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10.attributes"
         *       }
         *     ]
         */
        'application/json': components['schemas']['ChannelTopics'];
      };
    };
    responses: {
      200: components['responses']['Subscriptions'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  postNotificationsChannelSubscriptions: {
    parameters: {
      query?: {
        /**
         * @description Subscribe to the good topics, and say of the others why not.
         * @example true
         */
        ignoreErrors?: components['parameters']['ignoreErrors'];
      };
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "id": "v2.detail.events.conversation.3f1d6a2e-8a5b-4c0e-9a51-0d6f2c7b1e10.attributes"
         *       }
         *     ]
         */
        'application/json': components['schemas']['ChannelTopics'];
      };
    };
    responses: {
      200: components['responses']['Subscriptions'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
  deleteNotificationsChannelSubscriptions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Id of a notification channel. Whoever knows it can listen.
         * @example streaming-4-h0ghbrbgoj6p1s60th821d9278
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: components['responses']['NoContent'];
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      408: components['responses']['RequestTimeout'];
      409: components['responses']['Conflict'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      429: components['responses']['TooManyRequests'];
      500: components['responses']['InternalServerError'];
      502: components['responses']['BadGateway'];
      503: components['responses']['ServiceUnavailable'];
      504: components['responses']['GatewayTimeout'];
    };
  };
}
