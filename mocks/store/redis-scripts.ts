/*
 * What Redis does in one step. KEYS[1] is the prefix of a namespace (or of all tokens); ids, names and values come as
 * JSON text and are never decoded here, because Redis' decoder refuses what JavaScript strings may hold.
 *
 * One hash holds a conversation: `json` (what never changes), `endedAt`, `order` (counts names), `revision "<participant>"`
 * and `attribute ["<participant>","<name>"]`. An attribute is a line `<revision> <at> <order> <value>`; earlier values
 * that a lagging read may still see are further lines, newest first.
 *
 * Beside it a sorted set says at which step each field was last written, so that a server which has seen a conversation
 * up to a step is told only what is new: without it, a write to a participant with many names would cost them all.
 * `epoch` tells a conversation from an earlier one of the same id.
 */

const PLACE = `
local function place(prefix, text)
  local told = cjson.decode(text)
  local key = prefix .. 'conversation:' .. told.id
  if not redis.call('ZSCORE', prefix .. 'conversations', told.id) then
    redis.call('ZADD', prefix .. 'conversations', redis.call('INCR', prefix .. 'conversations:count'), told.id)
  end
  redis.call('DEL', key, key .. ':steps')
  redis.call('HSET', key, 'step', 0, 'epoch', redis.call('INCR', KEYS[1] .. 'epoch'))
  for i = 1, #told.fields, 2 do redis.call('HSET', key, told.fields[i], told.fields[i + 1]) end
  for _, id in ipairs(told.places) do redis.call('HSET', prefix .. 'places', id, told.id) end
end`;

/** A namespace that nobody has seen gets its seed first: the caller sends it when it hears this. */
const SEEDED = `
local prefix = KEYS[1]
if redis.call('EXISTS', prefix .. 'seeded') == 0 then return redis.error_reply('UNSEEDED namespace') end`;

/** What is new to whoever has seen a conversation up to a step of an epoch; all of it to whoever has not. */
const NEWS = `
local function news(key, epoch, step)
  local now = redis.call('HMGET', key, 'epoch', 'step')
  if not now[1] then return {} end
  if now[1] ~= epoch then return { 'all', now[1], now[2], redis.call('HGETALL', key) } end
  local fields = {}
  for _, field in ipairs(redis.call('ZRANGEBYSCORE', key .. ':steps', '(' .. step, '+inf')) do
    fields[#fields + 1] = field
    fields[#fields + 1] = redis.call('HGET', key, field)
  end
  return { 'new', now[1], now[2], fields }
end`;

const TOUCH = `
local function touched(key, step, field, value)
  if value then redis.call('HSET', key, field, value) else redis.call('HDEL', key, field) end
  redis.call('ZADD', key .. ':steps', step, field)
end`;

/** Every script by the name it is called by. */
export const SCRIPTS = {
  seed: `${PLACE}
local prefix = KEYS[1]
if redis.call('EXISTS', prefix .. 'seeded') == 1 then return 0 end
redis.call('SET', prefix .. 'seeded', '1')
for i = 1, #ARGV do place(prefix, ARGV[i]) end
return 1`,

  /** ARGV: how many conversations, the conversations, then id and export of each Data Action in turns. */
  restore: `${PLACE}
local prefix = KEYS[1]
for _, id in ipairs(redis.call('ZRANGE', prefix .. 'conversations', 0, -1)) do
  local key = prefix .. 'conversation:' .. id
  redis.call('UNLINK', key, key .. ':steps')
end
for _, name in ipairs({ 'conversations', 'conversations:count', 'places', 'journal', 'journal:count', 'journal:bytes', 'findings', 'findings:count', 'findings:bytes', 'actions' }) do
  redis.call('UNLINK', prefix .. name)
end
redis.call('SET', prefix .. 'seeded', '1')
local count = tonumber(ARGV[1])
for i = 2, count + 1 do place(prefix, ARGV[i]) end
for i = count + 2, #ARGV, 2 do redis.call('HSET', prefix .. 'actions', ARGV[i], ARGV[i + 1]) end
return 1`,

  create: `${PLACE}${SEEDED}
place(prefix, ARGV[1])
return 1`,

  /** ARGV: conversation, and the epoch and step up to which it is known. */
  conversation: `${NEWS}${SEEDED}
return news(prefix .. 'conversation:' .. ARGV[1], ARGV[2], ARGV[3])`,

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
  merge: `${TOUCH}${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
local party, at, keep = ARGV[2], ARGV[4], tonumber(ARGV[5])
local revision = redis.call('HGET', key, 'revision ' .. party)
if not revision then return false end
revision = revision + 1
local step = redis.call('HINCRBY', key, 'step', 1)
touched(key, step, 'revision ' .. party, revision)
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
      touched(key, step, held[i], nil)
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
  touched(key, step, field, lines)
end
return { revision, before }`,

  /** ARGV: conversation, when. */
  end: `${TOUCH}${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
if redis.call('EXISTS', key) == 0 then return 0 end
if redis.call('HEXISTS', key, 'endedAt') == 0 then touched(key, redis.call('HINCRBY', key, 'step', 1), 'endedAt', ARGV[2]) end
return 1`,

  saveAction: `${SEEDED}
return redis.call('HSET', prefix .. 'actions', ARGV[1], ARGV[2])`,

  actions: `${SEEDED}
return redis.call('HGETALL', prefix .. 'actions')`,

  action: `${SEEDED}
return redis.call('HGET', prefix .. 'actions', ARGV[1])`,

  /**
   * ARGV: how many to keep, how many bytes of them, the exchange, its findings. Returns the numbers given out, the
   * exchange's first. The oldest make room; the newest stays, whatever its size.
   */
  record: `${SEEDED}
local function add(stream, number, entry, name, value)
  local key = prefix .. stream
  local bytes = redis.call('INCRBY', key .. ':bytes', #entry)
  local length = redis.call('XLEN', key)
  while length > 0 and (length >= tonumber(ARGV[1]) or bytes > tonumber(ARGV[2])) do
    local oldest = redis.call('XRANGE', key, '-', '+', 'COUNT', 1)[1]
    redis.call('XDEL', key, oldest[1])
    bytes = redis.call('DECRBY', key .. ':bytes', #oldest[2][2])
    length = length - 1
  end
  redis.call('XADD', key, number .. '-0', 'entry', entry, name, value)
end
local numbers = { redis.call('INCR', prefix .. 'journal:count') }
for i = 4, #ARGV do
  local number = redis.call('INCR', prefix .. 'findings:count')
  add('findings', number, ARGV[i], 'exchange', numbers[1])
  numbers[#numbers + 1] = number
end
add('journal', numbers[1], ARGV[3], 'findings', table.concat(numbers, ' ', 2))
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
  admit: `
local token = redis.call('GET', KEYS[1] .. 'token:' .. ARGV[1])
if not token then return false end
local key = KEYS[1] .. 'rate:' .. ARGV[1] .. ':' .. ARGV[2]
local count = redis.call('INCR', key)
if count == 1 then redis.call('PEXPIRE', key, 120000) end
return { token, count }`,
} as const;

export type ScriptName = keyof typeof SCRIPTS;
