# Writes one attribute.
use strict;
use LWP::UserAgent;
my ($host, $body) = @ARGV;
my $url = "https://$host/api/v2/conversations/$ENV{GENESYS_CONVERSATION_ID}/participants/$ENV{GENESYS_PARTICIPANT_ID}/attributes";
my @headers = (Authorization => "Bearer $ENV{GENESYS_ACCESS_TOKEN}", 'Content-Type' => 'application/json');
my $reply = LWP::UserAgent->new->request(HTTP::Request->new(PATCH => $url, \@headers, $body));
print $reply->code, "\n";
