// npm run dev:token -- <demo person>: prints an access token, and nothing else, on stdout.
import { demoPeople, demoPersonByKey } from '../identity-provider/demo-people.js';
import { runningHouse } from '../launch/running-house.js';
import { IdentityProviderAway, requestToken } from './request-token.js';

const notRunning = 'Nærværn kører ikke. Start den i en anden terminal: npm start\nNærværn is not running. Start it in another terminal: npm start\n';

function listOfPeople(): string {
  const widest = Math.max(...demoPeople.map(({ key }) => key.length));
  return demoPeople.map(({ key, name, role, unit, level }) => `  ${key.padEnd(widest)}  ${name}, ${role} in ${unit}, level ${level}\n`).join('');
}

/** @returns what to say on stderr when there is no token */
async function printToken(key: string | undefined): Promise<string | undefined> {
  const person = key === undefined ? undefined : demoPersonByKey(key);
  if (person === undefined) {
    const wrong = key === undefined ? '' : `Ingen demo-person hedder "${key}". / There is no demo person "${key}".\n`;
    return `${wrong}npm run dev:token -- <person>\n${listOfPeople()}`;
  }
  const house = await runningHouse();
  if (house === undefined) return notRunning;
  try {
    process.stdout.write(`${await requestToken(house.issuers[person.issuer], person.key)}\n`);
    return undefined;
  } catch (problem) {
    if (problem instanceof IdentityProviderAway) return `${problem.message}\n${notRunning}`;
    throw problem;
  }
}

const complaint = await printToken(process.argv[2]);
if (complaint !== undefined) {
  process.stderr.write(complaint);
  process.exitCode = 1;
}
