<?php
// Writes one attribute.
[, $host, $body] = $argv;
$path = '/api/v2/conversations/' . getenv('GENESYS_CONVERSATION_ID') . '/participants/' . getenv('GENESYS_PARTICIPANT_ID') . '/attributes';
$curl = curl_init("https://$host$path");
curl_setopt_array($curl, [
    CURLOPT_CUSTOMREQUEST => 'PATCH',
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('GENESYS_ACCESS_TOKEN'), 'Content-Type: application/json'],
]);
curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), "\n";
