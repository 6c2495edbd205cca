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
    get?: never;
    put?: never;
    /**
     * Create a call
     * @description `attributes` becomes participant data of the customer. The success status is not documented.
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
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/callbacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a callback
     * @description `data` becomes participant data. The success status is not documented.
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
    patch?: never;
    trace?: never;
  };
  '/api/v2/conversations/emails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an email conversation
     * @description `attributes` becomes participant data of the customer. The success status is not documented.
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
    patch?: never;
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
    patch?: never;
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
    patch?: never;
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
    /** @description The callback. That the status is 201 is an assumption. */
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
      202: components['responses']['CallCreated'];
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
      201: components['responses']['CallbackCreated'];
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
}
