import { fakeOrg } from './tests/support/fake-org/org';
import { orgWith } from './tests/support/fake-org/table';
void fakeOrg({ attributes: { language: 'en', tier: 'gold' }, table: orgWith(JSON.parse(process.argv[2] ?? '{}')) }).then((org) => { console.log(JSON.stringify({...org})); process.on('SIGTERM', () => { console.log(JSON.stringify(org.held())); process.exit(); }); });
