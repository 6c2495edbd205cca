# Writes one attribute.
require 'net/http'
host, body = ARGV
url = URI("https://#{host}/api/v2/conversations/#{ENV['GENESYS_CONVERSATION_ID']}/participants/#{ENV['GENESYS_PARTICIPANT_ID']}/attributes")
request = Net::HTTP::Patch.new(url, 'Authorization' => "Bearer #{ENV['GENESYS_ACCESS_TOKEN']}", 'Content-Type' => 'application/json')
request.body = body
puts Net::HTTP.start(url.host, url.port, use_ssl: true) { |http| http.request(request) }.code
