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
 * `epoch` tells a conversation from an earlier one of the same id, and a map from one that a replacing write took names
 * out of; it comes from the caller, at random, because a Redis that lost its data would count the same ones again.
 */

const PLACE = `
local function place(prefix, text)
  local told = cjson.decode(text)
  local key = prefix .. 'conversation:' .. told.id
  if not redis.call('ZSCORE', prefix .. 'conversations', told.id) then
    redis.call('ZADD', prefix .. 'conversations', redis.call('INCR', prefix .. 'conversations:count'), told.id)
  end
  redis.call('DEL', key, key .. ':steps')
  redis.call('HSET', key, 'step', 0)
  for i = 1, #told.fields, 2 do redis.call('HSET', key, told.fields[i], told.fields[i + 1]) end
  for _, id in ipairs(told.places) do redis.call('HSET', prefix .. 'places', id, told.id) end
end`;

/** A namespace that nobody has seen gets its seed first: the caller sends it when it hears this. */
const SEEDED = `
local prefix = KEYS[1]
if redis.call('EXISTS', prefix .. 'seeded') == 0 then return redis.error_reply('UNSEEDED namespace') end`;

/** A command over any number of fields: a script's stack holds some thousands. */
const IN_PARTS = `
local function inParts(command, key, list)
  local replies = {}
  for i = 1, #list, 1000 do
    local some = redis.call(command, key, unpack(list, i, math.min(i + 999, #list)))
    if type(some) == 'table' then for _, reply in ipairs(some) do replies[#replies + 1] = reply end end
  end
  return replies
end`;

/**
 * What is new to whoever has seen a conversation up to a step of an epoch; all of it to whoever has not, or has seen
 * steps that Redis lost.
 */
const NEWS = `${IN_PARTS}
local function news(key, epoch, step)
  local now = redis.call('HMGET', key, 'epoch', 'step')
  if not now[1] then return {} end
  if now[1] ~= epoch or tonumber(step) > tonumber(now[2]) then return { 'all', now[1], now[2], redis.call('HGETALL', key) } end
  local fields = redis.call('ZRANGEBYSCORE', key .. ':steps', '(' .. step, '+inf')
  return { 'new', now[1], now[2], fields, inParts('HMGET', key, fields) }
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
for _, name in ipairs({ 'conversations', 'conversations:count', 'places', 'journal', 'journal:count', 'journal:bytes', 'findings', 'findings:count', 'findings:bytes', 'findings:full', 'actions' }) do
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

  /** A short write: whoever can do it can do the others. */
  probe: `
return redis.call('SET', KEYS[1] .. 'probe', '1', 'PX', 60000)`,

  /**
   * ARGV: conversation, the epoch and step up to which it is known, a new epoch, then for each write participant, mode, at,
   * keepMs, how many names, and name and value in turns. Returns what was new before, and the epoch and step reached: the
   * asker does the same to what it knows. A write to nobody does nothing.
   */
  merge: `${NEWS}${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
local told = news(key, ARGV[2], ARGV[3])
if not told[1] then return { told } end
local step = told[3] + 1
local function write(first, last, party, mode, at, keep)
  local known = redis.call('HMGET', key, 'revision ' .. party, 'order')
  if not known[1] then return end
  local revision, order = known[1] + 1, known[2]
  local start = 'attribute [' .. party .. ','
  local fields, kept = {}, {}
  for i = first, last, 2 do
    fields[#fields + 1] = start .. ARGV[i] .. ']'
    kept[fields[#fields]] = true
  end
  if mode == 'replace' then
    local gone = {}
    for _, field in ipairs(redis.call('HKEYS', key)) do
      if string.sub(field, 1, #start) == start and not kept[field] then gone[#gone + 1] = field end
    end
    if #gone > 0 then
      inParts('HDEL', key, gone)
      redis.call('HSET', key, 'epoch', ARGV[4])
      redis.call('DEL', key .. ':steps')
    end
  end
  local sets, steps = { 'step', step, 'revision ' .. party, revision }, { step, 'revision ' .. party }
  for i, old in ipairs(inParts('HMGET', key, fields)) do
    if not old then order = order + 1 end
    local place = old and string.match(old, '^%S+ %S+ (%S+)') or order
    local lines = revision .. ' ' .. at .. ' ' .. place .. ' ' .. ARGV[first + 2 * i - 1]
    if old and keep > 0 then
      for line in string.gmatch(old, '[^\\n]+') do
        lines = lines .. '\\n' .. line
        if tonumber(string.match(line, '^%S+ (%S+)')) <= at - keep then break end
      end
    end
    sets[#sets + 1] = fields[i]
    sets[#sets + 1] = lines
    steps[#steps + 1] = step
    steps[#steps + 1] = fields[i]
  end
  sets[#sets + 1] = 'order'
  sets[#sets + 1] = order
  inParts('HSET', key, sets)
  inParts('ZADD', key .. ':steps', steps)
end
local i = 5
while i <= #ARGV do
  local last = i + 4 + 2 * ARGV[i + 4]
  write(i + 5, last, ARGV[i], ARGV[i + 1], ARGV[i + 2], tonumber(ARGV[i + 3]))
  i = last + 1
end
return { told, redis.call('HMGET', key, 'epoch', 'step') }`,

  /** ARGV: conversation, when. */
  end: `${SEEDED}
local key = prefix .. 'conversation:' .. ARGV[1]
if redis.call('EXISTS', key) == 0 then return 0 end
if redis.call('HSETNX', key, 'endedAt', ARGV[2]) == 1 then
  redis.call('ZADD', key .. ':steps', redis.call('HINCRBY', key, 'step', 1), 'endedAt')
end
return 1`,

  saveAction: `${SEEDED}
return redis.call('HSET', prefix .. 'actions', ARGV[1], ARGV[2])`,

  actions: `${SEEDED}
return redis.call('HGETALL', prefix .. 'actions')`,

  action: `${SEEDED}
return redis.call('HGET', prefix .. 'actions', ARGV[1])`,

  /**
   * ARGV: how many to keep, how many bytes of them, the exchange, its findings. Returns the numbers given out, the
   * exchange's first. The oldest make room; the newest stays, whatever its size. A count that was evicted goes on
   * where its stream ends.
   */
  record: `${SEEDED}
local function add(stream, number, entry, name, value)
  local key = prefix .. stream
  local bytes = redis.call('INCRBY', key .. ':bytes', #entry)
  local length = redis.call('XLEN', key)
  while length > 0 and (length >= tonumber(ARGV[1]) or bytes > tonumber(ARGV[2])) do
    local oldest = redis.call('XRANGE', key, '-', '+', 'COUNT', 1)[1]
    redis.call('XDEL', key, oldest[1])
    local full = redis.call('HGET', key .. ':full', oldest[1])
    redis.call('HDEL', key .. ':full', oldest[1])
    bytes = redis.call('DECRBY', key .. ':bytes', #oldest[2][2] + (full and #full or 0))
    length = length - 1
  end
  redis.call('XADD', key, number .. '-0', 'entry', entry, name, value)
end
local function numberIn(stream)
  local number = redis.call('INCR', prefix .. stream .. ':count')
  if number > 1 then return number end
  local newest = redis.call('XREVRANGE', prefix .. stream, '+', '-', 'COUNT', 1)[1]
  if not newest then return number end
  number = tonumber(string.match(newest[1], '^%d+')) + 1
  redis.call('SET', prefix .. stream .. ':count', number)
  return number
end
local numbers = { numberIn('journal') }
for i = 4, #ARGV do
  local number = numberIn('findings')
  add('findings', number, ARGV[i], 'exchange', numbers[1])
  numbers[#numbers + 1] = number
end
add('journal', numbers[1], ARGV[3], 'findings', table.concat(numbers, ' ', 2))
return numbers`,

  /**
   * ARGV: for each finding its number, the text that was recorded in short, and the text that takes its place. An entry of a
   * stream cannot be changed, so the other text stands beside it.
   */
  explain: `${SEEDED}
local key = prefix .. 'findings'
for i = 1, #ARGV, 3 do
  local id = ARGV[i] .. '-0'
  local entry = redis.call('XRANGE', key, id, id)[1]
  if entry and entry[2][2] == ARGV[i + 1] and redis.call('HSETNX', key .. ':full', id, ARGV[i + 2]) == 1 then
    redis.call('INCRBY', key .. ':bytes', #ARGV[i + 2])
  end
end
return 1`,

  /**
   * ARGV: stream, number after which to go on, number of the last one wanted or '', bytes. Returns how many are gone, the
   * number of the newest, and entries of about so many bytes: whoever reads all asks again, and others get a turn.
   */
  page: `${SEEDED}
local stream = prefix .. ARGV[1]
local count = tonumber(redis.call('GET', stream .. ':count') or 0)
local from, to = '(' .. ARGV[2] .. '-0', ARGV[3] == '' and '+' or ARGV[3] .. '-0'
local entries, bytes = {}, 0
repeat
  local some = redis.call('XRANGE', stream, from, to, 'COUNT', 16)
  for _, entry in ipairs(some) do
    entry[2][2] = redis.call('HGET', stream .. ':full', entry[1]) or entry[2][2]
    entries[#entries + 1] = entry
    bytes = bytes + #entry[2][2]
    from = '(' .. entry[1]
  end
until #some < 16 or bytes > tonumber(ARGV[4])
return { count - redis.call('XLEN', stream), count, entries }`,

  /** ARGV: stream, number. */
  entry: `${SEEDED}
local entries = redis.call('XRANGE', prefix .. ARGV[1], ARGV[2] .. '-0', ARGV[2] .. '-0')
for _, entry in ipairs(entries) do
  entry[2][2] = redis.call('HGET', prefix .. ARGV[1] .. ':full', entry[1]) or entry[2][2]
end
return entries`,

  /** ARGV: digest of the token, the token, milliseconds it is kept. */
  issue: `
return redis.call('SET', KEYS[1] .. 'token:' .. ARGV[1], ARGV[2], 'PX', ARGV[3])`,

  /** ARGV: digest of the token. */
  take: `
local key = KEYS[1] .. 'token:' .. ARGV[1]
local token = redis.call('GET', key)
if token then redis.call('DEL', key) end
return token`,

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
