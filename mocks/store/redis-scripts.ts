/*
 * What Redis does in one step. KEYS[1] is the prefix of a namespace (or of all tokens); ids, names and values come as
 * JSON text and are never decoded here, because Redis' decoder refuses what JavaScript strings may hold.
 *
 * One hash holds a conversation: `json` (what never changes), `endedAt`, `order` (a counter), `revision "<participant>"`
 * and `attribute ["<participant>","<name>"]`. An attribute is a line `<revision> <at> <order> <value>`; earlier values
 * that a lagging read may still see are further lines, newest first.
 */

const PLACE = `
local function place(prefix, text)
  local told = cjson.decode(text)
  local key = prefix .. 'conversation:' .. told.id
  if not redis.call('ZSCORE', prefix .. 'conversations', told.id) then
    redis.call('ZADD', prefix .. 'conversations', redis.call('INCR', prefix .. 'conversations:count'), told.id)
  end
  redis.call('DEL', key)
  for i = 1, #told.fields, 2 do redis.call('HSET', key, told.fields[i], told.fields[i + 1]) end
  for _, id in ipairs(told.places) do redis.call('HSET', prefix .. 'places', id, told.id) end
end`;

/** A namespace that nobody has seen gets its seed first: the caller sends it when it hears this. */
const SEEDED = `
local prefix = KEYS[1]
if redis.call('EXISTS', prefix .. 'seeded') == 0 then return redis.error_reply('UNSEEDED namespace') end`;

const SEED = `
redis.call('SET', prefix .. 'seeded', '1')
for i = 1, #ARGV do place(prefix, ARGV[i]) end
return 1`;

/** Every script by the name it is called by. */
export const SCRIPTS = {
  seed: `${PLACE}
local prefix = KEYS[1]
if redis.call('EXISTS', prefix .. 'seeded') == 1 then return 0 end
${SEED}`,

  reset: `${PLACE}
local prefix = KEYS[1]
for _, id in ipairs(redis.call('ZRANGE', prefix .. 'conversations', 0, -1)) do
  redis.call('UNLINK', prefix .. 'conversation:' .. id)
end
for _, name in ipairs({ 'conversations', 'conversations:count', 'places', 'journal', 'journal:count', 'findings', 'findings:count', 'actions' }) do
  redis.call('UNLINK', prefix .. name)
end
${SEED}`,

  create: `${PLACE}${SEEDED}
place(prefix, ARGV[1])
return 1`,

  conversation: `${SEEDED}
return redis.call('HGETALL', prefix .. 'conversation:' .. ARGV[1])`,

  /** ARGV: the id after which to go on, or ''; how many, or -1; 'newest' turns the order round. */
  conversations: `${SEEDED}
local from = 0
if ARGV[1] ~= '' then from = (redis.call('ZRANK', prefix .. 'conversations', ARGV[1]) or -1) + 1 end
local to = -1
if tonumber(ARGV[2]) >= 0 then to = from + tonumber(ARGV[2]) - 1 end
if to ~= -1 and to < from then return {} end
local range = ARGV[3] == 'newest' and 'ZREVRANGE' or 'ZRANGE'
local found = {}
for _, id in ipairs(redis.call(range, prefix .. 'conversations', from, to)) do
  found[#found + 1] = redis.call('HGETALL', prefix .. 'conversation:' .. id)
end
return found`,

  conversationOf: `${SEEDED}
local id = redis.call('HGET', prefix .. 'places', ARGV[1])
if not id then return {} end
return redis.call('HGETALL', prefix .. 'conversation:' .. id)`,

  /** ARGV: conversation, participant, mode, at, keepMs, then name and value in turns. */
  merge: `${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
local party = ARGV[2]
if redis.call('HEXISTS', key, 'revision ' .. party) == 0 then return false end
local at, keep = ARGV[4], tonumber(ARGV[5])
local revision = redis.call('HINCRBY', key, 'revision ' .. party, 1)
local start = 'attribute [' .. party .. ','
local before = {}
local function remember(field, lines)
  before[#before + 1] = field
  before[#before + 1] = lines
end
if ARGV[3] == 'replace' then
  local kept = {}
  for i = 6, #ARGV, 2 do kept[start .. ARGV[i] .. ']'] = true end
  local held = redis.call('HGETALL', key)
  for i = 1, #held, 2 do
    if string.sub(held[i], 1, #start) == start and not kept[held[i]] then
      remember(held[i], held[i + 1])
      redis.call('HDEL', key, held[i])
    end
  end
end
for i = 6, #ARGV, 2 do
  local field = start .. ARGV[i] .. ']'
  local old = redis.call('HGET', key, field)
  local order = old and string.match(old, '^%S+ %S+ (%S+)') or redis.call('HINCRBY', key, 'order', 1)
  local lines = revision .. ' ' .. at .. ' ' .. order .. ' ' .. ARGV[i + 1]
  if old then remember(field, old) end
  if old and keep > 0 then
    for line in string.gmatch(old, '[^\\n]+') do
      lines = lines .. '\\n' .. line
      if tonumber(string.match(line, '^%S+ (%S+)')) <= tonumber(at) - keep then break end
    end
  end
  redis.call('HSET', key, field, lines)
end
return { revision, before, redis.call('HGETALL', key) }`,

  end: `${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
if redis.call('EXISTS', key) == 0 then return {} end
redis.call('HSETNX', key, 'endedAt', ARGV[2])
return redis.call('HGETALL', key)`,

  saveAction: `${SEEDED}
return redis.call('HSET', prefix .. 'actions', ARGV[1], ARGV[2])`,

  action: `${SEEDED}
return redis.call('HGET', prefix .. 'actions', ARGV[1])`,

  /** ARGV: how many to keep, the exchange, its findings. Returns the numbers given out, the exchange's first. */
  record: `${SEEDED}
local function add(stream, ...)
  local number = redis.call('INCR', prefix .. stream .. ':count')
  redis.call('XADD', prefix .. stream, 'MAXLEN', ARGV[1], number .. '-0', ...)
  return number
end
local numbers = { redis.call('INCR', prefix .. 'journal:count') }
for i = 3, #ARGV do numbers[#numbers + 1] = add('findings', 'entry', ARGV[i], 'exchange', numbers[1]) end
redis.call('XADD', prefix .. 'journal', 'MAXLEN', ARGV[1], numbers[1] .. '-0', 'entry', ARGV[2], 'findings', table.concat(numbers, ' ', 2))
return numbers`,

  /** ARGV: stream, number after which to go on. */
  page: `${SEEDED}
local stream = prefix .. ARGV[1]
local count = redis.call('GET', stream .. ':count') or 0
return { count - redis.call('XLEN', stream), redis.call('XRANGE', stream, '(' .. ARGV[2] .. '-0', '+') }`,

  /** ARGV: stream, number. */
  entry: `${SEEDED}
return redis.call('XRANGE', prefix .. ARGV[1], ARGV[2] .. '-0', ARGV[2] .. '-0')`,

  /** ARGV: digest of the token, minute. The count outlives its minute by one. */
  count: `
if redis.call('EXISTS', KEYS[1] .. 'token:' .. ARGV[1]) == 0 then return 0 end
local key = KEYS[1] .. 'rate:' .. ARGV[1] .. ':' .. ARGV[2]
local count = redis.call('INCR', key)
if count == 1 then redis.call('PEXPIRE', key, 120000) end
return count`,
} as const;

export type ScriptName = keyof typeof SCRIPTS;
