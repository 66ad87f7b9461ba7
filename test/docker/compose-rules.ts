import { type Compose, networksOf, type Service } from './compose.js';

/** Who does one thing and ends. */
const passing: readonly string[] = ['roles', 'migrate', 'backup'];

/** Who may share a network with whom, by pairs in the order of the alphabet. Everything else is apart. */
const neighbours: ReadonlySet<string> = new Set([
  'api database', 'database worker', 'database web', 'database roles', 'database migrate', 'migrate roles', 'backup database', 'api proxy', 'proxy web',
]);

/** Who has a way out of the house, by which network: to be reached, or to ask identity providers. */
const waysOut: Readonly<Record<string, string>> = { proxy: 'edge', api: 'outward-api', web: 'outward-web' };

/** What each waits for before it starts. */
const order: Readonly<Record<string, Record<string, string>>> = {
  roles: { database: 'service_healthy' },
  migrate: { roles: 'service_completed_successfully' },
  api: { migrate: 'service_completed_successfully' },
  worker: { migrate: 'service_completed_successfully' },
  web: { migrate: 'service_completed_successfully' },
  proxy: { web: 'service_healthy', api: 'service_healthy' },
  backup: { database: 'service_healthy' },
};

const waitsFor = ({ depends_on: waits = {} }: Service) => Object.fromEntries(Object.entries(waits).map(([name, { condition }]) => [name, condition]));

const seconds = (text = '0s'): number => Number(/^(\d+)s$/.exec(text)?.[1] ?? 0);
const inClear = /:\/\/[^/\s]*:[^/\s@]+@|BEGIN [A-Z ]*PRIVATE KEY|"d":/;

function complaintsOfService(name: string, service: Service, { secrets, volumes }: Compose): string[] {
  const { environment = {}, healthcheck, image = '' } = service;
  const says: [boolean, string][] = [
    [/^[1-9]\d*:[1-9]\d*$/.test(service.user ?? ''), 'does not run as a number that is nobody'],
    [service.read_only === true, 'may write its file system'],
    [service.cap_drop?.join() === 'ALL' && service.cap_add === undefined, 'keeps capabilities'],
    [service.security_opt?.join() === 'no-new-privileges:true', 'may gain privileges'],
    [/^\d+[mg]$/.test(String(service.mem_limit)), 'may take all memory'],
    [(service.pids_limit ?? 0) > 0, 'may start as many processes as it likes'],
    [seconds(service.stop_grace_period) >= 15, 'is killed before it has ended what it began'],
    [service.privileged !== true && !['network_mode', 'pid', 'ipc', 'userns_mode', 'devices', 'cgroup_parent'].some((word) => word in service), 'is let into the machine'],
    [(service.tmpfs ?? []).every((each) => /size=\d+m/.test(each)), 'may fill memory with files'],
    [!/:latest$|^[^:]+$/.test(image), 'runs an image of no version'],
    [(service.volumes ?? []).every((each) => (each.startsWith('./') ? each.endsWith(':ro') : Object.hasOwn(volumes, each.split(':')[0]!))), 'mounts something of the machine, or a file that it may write'],
    [(service.secrets ?? []).every((each) => each in secrets), 'wants a secret that is not there'],
    [Object.entries(environment).every(([setting, value]) => !inClear.test(String(value)) && (!/PASSWORD|SECRET|TOKEN|DATABASE_URL/.test(setting) || setting.endsWith('_FILE'))), 'is told a secret in clear'],
    [Object.values(environment).every((value) => !String(value).startsWith('/run/secrets/') || (service.secrets ?? []).includes(String(value).slice('/run/secrets/'.length))), 'is told of a secret that it is not given'],
    [passing.includes(name) ? service.restart === 'no' : service.restart === 'unless-stopped', 'is started again when it should not be, or not when it should'],
    [passing.includes(name) || (healthcheck?.test?.length ?? 0) > 1, 'is not asked whether it is healthy'],
    [name === 'proxy' || service.ports === undefined, 'can be reached from outside'],
    [JSON.stringify(waitsFor(service)) === JSON.stringify(order[name] ?? {}), 'does not wait for what must be there before it'],
  ];
  return says.filter(([isSo]) => !isSo).map(([, complaint]) => `${name}: ${complaint}`);
}

/** What is wrong with a compose file; empty when all is well. */
export function complaintsOfCompose(compose: Compose): string[] {
  const names = Object.keys(compose.services).sort();
  const on = (name: string): string[] => networksOf(compose.services[name]!);
  const met = names.flatMap((one, index) => names.slice(index + 1).filter((other) => on(one).some((network) => on(other).includes(network))).map((other) => `${one} ${other}`));
  const open = names.flatMap((name) => on(name).filter((network) => compose.networks[network]?.internal !== true).map((network): [string, string] => [name, network]));
  const databasesVolume = compose.services['database']?.volumes?.some((each) => each === 'rows:/var/lib/postgresql');
  return [
    ...names.flatMap((name) => complaintsOfService(name, compose.services[name]!, compose)),
    ...met.filter((pair) => !neighbours.has(pair)).map((pair) => `${pair.replace(' ', ' and ')} share a network`),
    ...[...neighbours].filter((pair) => !met.includes(pair)).map((pair) => `${pair.replace(' ', ' and ')} cannot reach each other`),
    ...open.filter(([name, network]) => waysOut[name] !== network).map(([name, network]) => `${name}: has a way out by ${network}`),
    ...Object.entries(waysOut).filter(([name, network]) => !open.some(([who, way]) => who === name && way === network)).map(([name]) => `${name}: has no way out`),
    // PostgreSQL 18's image keeps its data a folder higher than those before it; elsewhere they are gone with the container.
    ...(databasesVolume ? [] : ['database: its rows do not lie in a volume of their own']),
  ];
}
