/** Behaviours that no rule explains, each with the reason. A test names every other behaviour that has no rule. */
export const SILENT_BEHAVIOURS: Readonly<Record<string, string>> = {
  'attributes-merged': 'The write did what was asked; rules that watch every write look for likely mistakes.',
  'attributes-replaced': 'The user chose an answer under which a write replaces the map.',
  'conversation-read': 'A read that is answered has nothing to be told.',
  'token-issued': 'A login that succeeds has nothing to be told.',
  'media-reply-merged-map': 'It says what the reply holds, not what became of the request.',
  'media-reply-sent-map': 'It says what the reply holds, not what became of the request.',
  'reads-immediate': 'It says when a read sees the write, not what became of it.',
  'reads-delayed': 'The user chose an answer under which reads lag behind.',
  'missing-scope-allowed': 'The user chose an answer under which scopes do not matter.',
  'reserved-name-stored': 'The user chose an answer under which no name is reserved.',
  'reserved-character-stored': 'The user chose an answer under which no character is reserved.',
  'overlong-name-stored': 'The user chose an answer under which no name is too long.',
  'overlong-value-stored': 'Values of several hundred characters are on record; none is too long.',
  'action-run': 'The Data Action reports its own failure, stage by stage.',
};
