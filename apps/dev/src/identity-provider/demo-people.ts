// The people stand with the places they work at: the seed writes both.
export { demoPeople, demoPersonByKey, type DemoIssuer, type DemoPerson } from '../../../../db/seed/demo-people.js';
